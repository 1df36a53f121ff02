package dev.grapevine.feed;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The sessions of a group: a pure function of the set of its items. A session ends where nothing is
 * shown for a while, or when it has lasted long enough.
 *
 * <p>A document is named after the slot that its session starts in: slots are as long as the
 * shortest pause between sessions, counted from midnight, so that no two sessions start in the same
 * one, and a session keeps its document when its first item is taken back or an earlier one comes.
 *
 * <p>Marks are counted over runs: items of which each follows soon enough upon the one before,
 * shown or not. Unlike sessions, which also split, runs only ever grow together. So the version of
 * a document only grows, whatever becomes of its session.
 */
final class Sessions {
  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();

  private final long idle;
  private final long longest;
  private final List<GroupItem> items;

  /** For each item the total of all in its run up to it. */
  private final List<Mark> marks;

  /**
   * @param items of one group, shown or not, in any order
   * @param idle the pause that ends a session; above 0
   * @param longest how long a session lasts at most; at least {@code idle}
   */
  Sessions(Collection<GroupItem> items, Duration idle, Duration longest) {
    this.idle = idle.toMillis();
    this.longest = longest.toMillis();
    this.items = new ArrayList<>(items);
    this.items.sort(GroupItem.IN_ORDER);
    marks = new ArrayList<>(items.size());
    for (int i = 0; i < this.items.size(); i++) {
      marks.add((isInRunOfPrevious(i) ? marks.get(i - 1) : Mark.NONE).with(this.items.get(i)));
    }
  }

  /** The sessions, in order of time. */
  List<Session> all() {
    List<Session> sessions = new ArrayList<>();
    List<GroupItem> open = new ArrayList<>();
    for (GroupItem item : items) {
      if (item.isShown()) {
        if (!open.isEmpty() && !continues(open, item)) {
          sessions.add(session(open));
          open = new ArrayList<>();
        }
        open.add(item);
      }
    }
    if (!open.isEmpty()) {
      sessions.add(session(open));
    }
    return sessions;
  }

  /** Every slot that a session could have started in, had less been known. */
  Set<Long> slots() {
    Set<Long> slots = new TreeSet<>();
    items.forEach(item -> slots.add(slot(item)));
    return slots;
  }

  /**
   * The mark of the document of a slot in which there is an item, shown or not: that of all items
   * that could ever decide what it shows.
   */
  Mark mark(long slot) {
    int i = 0;
    while (millis(i) < slot) {
      i++;
    }
    while (i + 1 < items.size()
        && isInRunOfPrevious(i + 1)
        && millis(i + 1) < slot + idle + longest) {
      i++;
    }
    return marks.get(i);
  }

  private Session session(List<GroupItem> shown) {
    long slot = slot(shown.get(0));
    return new Session(slot, shown, mark(slot));
  }

  private boolean continues(List<GroupItem> session, GroupItem item) {
    long time = item.time().toEpochMilli();
    return time - session.get(session.size() - 1).time().toEpochMilli() < idle
        && time - session.get(0).time().toEpochMilli() < longest;
  }

  private boolean isInRunOfPrevious(int i) {
    return i > 0 && millis(i) - millis(i - 1) < idle;
  }

  private long millis(int i) {
    return items.get(i).time().toEpochMilli();
  }

  /** Within the day, so that the slot of a document never lies in two months' indices. */
  private long slot(GroupItem item) {
    long time = item.time().toEpochMilli();
    long midnight = Math.floorDiv(time, DAY_MILLIS) * DAY_MILLIS;
    return midnight + (time - midnight) / idle * idle;
  }
}
