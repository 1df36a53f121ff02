package dev.grapevine.dashboard.feed;

import dev.grapevine.dashboard.text.Text;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Verb;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What threads are about, such as those of a page of lines. Of a thread often only the opener has a
 * title, so it is looked up when the page is read, once for all of them.
 */
public final class ThreadTitles {
  /** Verbs by which threads begin, so that a line's text is what the thread is about. */
  static final Set<Verb> OPENINGS = Set.of(Verb.ASKED, Verb.OPENED, Verb.CREATED);

  private static final int LENGTH = 80;

  private final Map<String, FeedItem> openers = new HashMap<>();

  /**
   * Looks them up.
   *
   * @param lookup the line that tells most of each of these threads
   */
  public ThreadTitles(List<FeedItem> page, Function<Collection<String>, List<FeedItem>> lookup) {
    this(
        page.stream()
            .filter(ThreadTitles::isUntitled)
            .map(FeedItem::thread)
            .collect(Collectors.toSet()),
        lookup);
  }

  /**
   * Looks them up.
   *
   * @param threads that do not say themselves what they are about
   * @param lookup the line that tells most of each of these threads
   */
  public ThreadTitles(Set<String> threads, Function<Collection<String>, List<FeedItem>> lookup) {
    if (!threads.isEmpty()) {
      lookup.apply(threads).forEach(opener -> openers.put(opener.thread(), opener));
    }
  }

  /** What the thread of a line is about; null if the line says it, or nobody does. */
  public String of(FeedItem item) {
    return isUntitled(item)
        ? Optional.ofNullable(openers.get(item.thread()))
            .filter(opener -> !opener.id().equals(item.id()))
            .map(ThreadTitles::title)
            .orElse(null)
        : null;
  }

  /** What a thread is about; null if nobody says it, or the activity itself does. */
  public String of(String thread, String activity) {
    return Optional.ofNullable(openers.get(thread))
        .filter(opener -> !opener.activities().contains(activity))
        .map(ThreadTitles::title)
        .orElse(null);
  }

  private static boolean isUntitled(FeedItem item) {
    return !item.tombstone()
        && item.thread() != null
        && item.title() == null
        && Deeds.isInThread(item);
  }

  private static String title(FeedItem opener) {
    if (opener.title() != null) {
      return opener.title();
    }
    // A line of several messages shows the newest of them, which began nothing.
    boolean began =
        OPENINGS.contains(opener.verb())
            || opener.activities().size() == 1 && opener.inReplyTo() == null;
    String text = opener.text() == null ? "" : Text.firstLine(opener.text(), LENGTH);
    return began && !text.isEmpty() ? text : null;
  }
}
