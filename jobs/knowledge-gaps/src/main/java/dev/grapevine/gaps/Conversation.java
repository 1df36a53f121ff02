package dev.grapevine.gaps;

import dev.grapevine.detection.questions.Post;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * A conversation and what each scope sees in it, so that one more post need not be read together
 * with all that were there before. It is what its posts come to, whatever their order and however
 * often they were changed.
 */
final class Conversation {
  static final Comparator<Deed> IN_ORDER =
      Comparator.comparing(Deed::time).thenComparing(Deed::id).thenComparing(Deed::key);

  private final Map<String, Deed> said = new HashMap<>();
  private final Map<String, Deed> acts = new HashMap<>();
  private final List<Deed> inOrder = new ArrayList<>();
  private final Map<String, ThreadView> views = new TreeMap<>();
  private final Subjects subjects;

  Conversation(Subjects subjects) {
    this.subjects = subjects;
  }

  /** How much memory it takes, in posts that are seen in a scope. */
  int weight() {
    return inOrder.size() * (1 + views.size());
  }

  int size() {
    return inOrder.size();
  }

  /** In the order of time. */
  List<Deed> posts() {
    return Collections.unmodifiableList(inOrder);
  }

  /** What the object of this name says; null if nothing does. */
  Deed said(String object) {
    return said.get(object);
  }

  /** What came later, in the order of time. */
  List<Deed> after(Instant time) {
    int from = 0;
    for (int to = inOrder.size(); from < to; ) {
      int middle = (from + to) >>> 1;
      if (inOrder.get(middle).time().isAfter(time)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return inOrder.subList(from, inOrder.size());
  }

  /** Adds a post, or puts it in the place of what it was before. */
  void put(Deed deed) {
    Deed before = like(deed).put(deed.postId(), deed);
    if (before != null && isReadAlike(before, deed)) {
      inOrder.set(place(before), deed);
      views.values().stream()
          .filter(view -> view.sees(deed))
          .forEach(view -> view.restate(before, deed));
      return;
    }
    if (before != null) {
      removed(before);
    }
    boolean isNewest =
        inOrder.isEmpty() || inOrder.get(inOrder.size() - 1).time().isBefore(deed.time());
    inOrder.add(isNewest ? inOrder.size() : -1 - place(deed), deed);
    Post post = deed.post();
    for (ThreadView view : views.values()) {
      if (view.sees(deed) && isNewest) {
        view.readOn(deed, post);
      } else if (view.sees(deed)) {
        view.readAnew();
      }
    }
    for (String scope : deed.readers().scopes()) {
      views.computeIfAbsent(scope, name -> new ThreadView(name, this, subjects));
    }
  }

  /** Removes a post, as it was or is. */
  void remove(Deed deed) {
    Deed before = like(deed).remove(deed.postId());
    if (before != null) {
      removed(before);
    }
  }

  /** By what they are called in a conversation. */
  private Map<String, Deed> like(Deed deed) {
    return deed.isSaid() ? said : acts;
  }

  private void removed(Deed deed) {
    inOrder.remove(place(deed));
    views.values().stream().filter(view -> view.sees(deed)).forEach(ThreadView::readAnew);
  }

  /** Where it is; or else, as in a binary search, where it would be. */
  private int place(Deed deed) {
    return Collections.binarySearch(inOrder, deed, IN_ORDER);
  }

  /** Whether all that is said by others means the same after both. */
  private static boolean isReadAlike(Deed before, Deed after) {
    return before.id().equals(after.id())
        && before.post().equals(after.post())
        && before.readers().equals(after.readers())
        && before.tags().equals(after.tags());
  }

  /** Removes all but the newest ones, and returns what was removed. */
  List<Deed> keepNewest(int count) {
    List<Deed> oldest = inOrder.subList(0, Math.max(0, inOrder.size() - count));
    List<Deed> removed = List.copyOf(oldest);
    oldest.clear();
    removed.forEach(deed -> like(deed).remove(deed.postId()));
    for (ThreadView view : views.values()) {
      if (removed.stream().anyMatch(view::sees)) {
        view.readAnew();
      }
    }
    return removed;
  }

  /**
   * Tells what is different since this was last called.
   *
   * @param at from when on, in milliseconds of event time
   */
  void settle(long at, Consumer<QuestionChange> questions, Consumer<SubjectInput> credits) {
    views.values().forEach(view -> view.settle(at, questions, credits));
  }
}
