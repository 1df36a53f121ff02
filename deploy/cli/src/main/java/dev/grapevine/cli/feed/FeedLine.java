package dev.grapevine.cli.feed;

import dev.grapevine.dashboard.feed.Deeds;
import dev.grapevine.dashboard.text.Text;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Verb.Kind;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A line of a feed as a line of text.
 *
 * @param zone in which times are told
 * @param people the name for an actor's id; the id itself where none is known
 */
record FeedLine(ZoneId zone, UnaryOperator<String> people) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final String MESSAGE = "message";
  private static final int WHAT_LENGTH = 120;
  private static final int TITLE_LENGTH = 80;
  private static final int NAME_LENGTH = 60;
  private static final int NAMES = 2;

  /**
   * When, who, where and what.
   *
   * @param threadTitle what the thread is about, if the item does not say; may be null
   */
  String content(FeedItem item, String threadTitle) {
    String title = Deeds.isInThread(item) ? title(item, threadTitle) : "";
    StringBuilder line = new StringBuilder(TIME.format(item.time().atZone(zone)));
    line.append("  ").append(who(item)).append(' ').append(Deeds.words(item, !title.isEmpty()));
    if (!title.isEmpty()) {
      line.append(" in «").append(title).append('»');
    }
    if (item.channel() != null) {
      String channel = Text.safe(item.channel());
      line.append(title.isEmpty() ? " in " + channel : " (" + channel + ")");
    }
    String what = what(item, title);
    if (!what.isEmpty()) {
      line.append(": ").append(what);
    }
    if (item.verb() == Verb.COMMITTED && !item.artifacts().isEmpty()) {
      line.append(" [").append(files(item.artifacts())).append(']');
    }
    return line.toString();
  }

  /**
   * How much there is, and what is new in it.
   *
   * @param before how many activities the line had when it was shown; 0 if it never was
   */
  String marks(FeedItem item, int before) {
    List<String> marks = new ArrayList<>();
    int count = item.activities().size();
    if (Deeds.isWorthCounting(item)) {
      marks.add(Deeds.count(item));
    }
    if (item.edited()) {
      marks.add("edited");
    }
    if (before > 0 && count > before) {
      marks.add(count - before + " new");
    } else if (before > 0 && !item.edited()) {
      marks.add("changed");
    }
    return marks.isEmpty() ? "" : " (" + String.join(", ", marks) + ")";
  }

  private String who(FeedItem item) {
    List<String> names =
        item.actors().stream()
            .limit(NAMES)
            .map(actor -> Text.firstLine(people.apply(actor), NAME_LENGTH))
            .toList();
    int others = Math.max(item.people(), item.actors().size()) - names.size();
    if (others > 0) {
      String more = others == 1 ? "1 other" : others + " others";
      return names.isEmpty() ? more : String.join(", ", names) + " and " + more;
    }
    return names.isEmpty() ? "somebody" : String.join(" and ", names);
  }

  private static String title(FeedItem item, String threadTitle) {
    String title = item.title() == null ? threadTitle : item.title();
    return title == null ? "" : Text.firstLine(title, TITLE_LENGTH);
  }

  /** The title, or else the beginning of the text, or else the thing itself. */
  private String what(FeedItem item, String titleShown) {
    boolean shown = !titleShown.isEmpty();
    for (String text : new String[] {shown ? null : item.title(), item.text()}) {
      String line = text == null ? "" : Text.firstLine(text, WHAT_LENGTH);
      if (!line.isEmpty()) {
        return line;
      }
    }
    // That somebody did something to a message needs no id, and that of a person is a name.
    boolean isToMessage = item.verb().kind() == Kind.ACT && MESSAGE.equals(item.objectType());
    return shown || item.object() == null || isToMessage
        ? ""
        : Text.firstLine(people.apply(item.object()), WHAT_LENGTH);
  }

  /** Without their folders: two of them, and how many more there are. */
  private static String files(List<String> paths) {
    List<String> names =
        paths.stream()
            .limit(NAMES)
            .map(path -> path.substring(path.lastIndexOf('/', path.length() - 2) + 1))
            .map(name -> Text.firstLine(name, NAME_LENGTH))
            .toList();
    int more = paths.size() - names.size();
    return String.join(", ", names) + (more > 0 ? " +" + more : "");
  }
}
