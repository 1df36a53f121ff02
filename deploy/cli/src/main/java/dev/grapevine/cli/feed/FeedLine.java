package dev.grapevine.cli.feed;

import dev.grapevine.cli.console.Text;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Verb;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * A line of a feed as a line of text.
 *
 * @param zone in which times are told
 */
record FeedLine(ZoneId zone) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final int WHAT_LENGTH = 120;
  private static final int NAMES = 2;

  /**
   * The line.
   *
   * @param again whether an earlier state of it was shown before
   */
  String of(FeedItem item, boolean again) {
    StringBuilder line = new StringBuilder(TIME.format(item.time().atZone(zone)));
    line.append("  ").append(who(item)).append(' ').append(words(item.verb()));
    if (item.channel() != null) {
      line.append(" in ").append(Text.safe(item.channel()));
    }
    String what = what(item);
    if (!what.isEmpty()) {
      line.append(": ").append(what);
    }
    if (item.edited()) {
      line.append(" (edited)");
    } else if (again) {
      line.append(" (changed)");
    }
    return line.toString();
  }

  private static String who(FeedItem item) {
    List<String> names = item.actors().stream().limit(NAMES).map(Text::safe).toList();
    int others = Math.max(item.people(), item.actors().size()) - names.size();
    if (others > 0) {
      String more = others == 1 ? "1 other" : others + " others";
      return names.isEmpty() ? more : String.join(", ", names) + " and " + more;
    }
    return names.isEmpty() ? "somebody" : String.join(" and ", names);
  }

  /** The title, or else the beginning of the text, or else the thing itself. */
  private static String what(FeedItem item) {
    for (String text : new String[] {item.title(), item.text(), item.object()}) {
      String line = text == null ? "" : Text.firstLine(text, WHAT_LENGTH);
      if (!line.isEmpty()) {
        return line;
      }
    }
    return "";
  }

  private static String words(Verb verb) {
    return switch (verb) {
      case MESSAGED -> "wrote";
      case ACCEPTED -> "accepted an answer";
      case REACTED -> "reacted";
      case REQUESTED_REVIEW -> "requested a review";
      case UNDONE -> "took something back";
      case PERSON_LEFT -> "left";
      case PERSON_ERASED -> "was erased";
      default -> verb.id();
    };
  }
}
