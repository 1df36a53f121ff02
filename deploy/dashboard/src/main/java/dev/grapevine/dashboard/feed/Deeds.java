package dev.grapevine.dashboard.feed;

import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Verb;

/** What the people of a line did, in words. */
public final class Deeds {
  private Deeds() {}

  /** Whether people talk there, so that the line is about the thread rather than a thing. */
  public static boolean isTalk(FeedItem item) {
    return item.verb() == Verb.ANSWERED || item.verb() == Verb.MESSAGED;
  }

  /** Whether the thread says more of it than the message in it that it was done to. */
  public static boolean isInThread(FeedItem item) {
    return isTalk(item) || item.verb() == Verb.REACTED || item.verb() == Verb.ACCEPTED;
  }

  /**
   * What was done.
   *
   * @param inThread whether the title of a thread follows
   */
  public static String words(FeedItem item, boolean inThread) {
    int count = number(item);
    return switch (item.verb()) {
      case ASKED -> count > 1 ? "asked " + count + " questions" : "asked";
      case ANSWERED -> item.people() > 1 ? "replied" : "answered";
      case MESSAGED -> inThread && item.title() == null || isReply(item) ? "replied" : "wrote";
      case COMMITTED -> count > 1 ? "made " + count + " commits" : "committed";
      case ACCEPTED -> "accepted an answer";
      case REACTED -> "reacted";
      case REQUESTED_REVIEW -> "requested a review";
      case UNDONE -> "took something back";
      case PERSON_LEFT -> "left";
      case PERSON_ERASED -> "was erased";
      default -> item.verb().id();
    };
  }

  /** Whether the words do not tell already how much was done. */
  public static boolean isWorthCounting(FeedItem item) {
    return item.verb() != Verb.ASKED
        && item.verb() != Verb.COMMITTED
        && number(item) > Math.max(1, item.people());
  }

  /** How much was done. */
  public static String count(FeedItem item) {
    return number(item) + (isTalk(item) ? " messages" : " times");
  }

  /** One commit of two authors is two activities: after a #, an id names a part in something. */
  private static int number(FeedItem item) {
    if (item.verb() != Verb.COMMITTED) {
      return item.activities().size();
    }
    return (int)
        item.activities().stream()
            .map(id -> id.indexOf('#') > 0 ? id.substring(0, id.indexOf('#')) : id)
            .distinct()
            .count();
  }

  private static boolean isReply(FeedItem item) {
    return item.inReplyTo() != null;
  }
}
