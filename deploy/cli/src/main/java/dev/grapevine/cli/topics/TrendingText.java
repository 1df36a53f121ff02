package dev.grapevine.cli.topics;

import dev.grapevine.dashboard.text.Text;
import dev.grapevine.schemas.Trending;
import dev.grapevine.schemas.TrendingEntry;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * What is hot now as lines of text.
 *
 * @param zone in which times are told
 */
record TrendingText(ZoneId zone) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final int NAME_LENGTH = 80;

  /** When that was. */
  String headline(Trending trending) {
    return "What is hot in %s at %s:"
        .formatted(Text.safe(trending.scope()), TIME.format(trending.time().atZone(zone)));
  }

  /** A line for each entry, the hottest first. */
  List<String> entries(Trending trending) {
    List<String> lines = new ArrayList<>();
    for (TrendingEntry entry : trending.entries()) {
      lines.add("%4d. %s".formatted(lines.size() + 1, line(entry)));
    }
    return lines;
  }

  private static String line(TrendingEntry entry) {
    String state = entry.state() == null ? "" : " (" + entry.state().id() + ")";
    return Text.firstLine(entry.name(), NAME_LENGTH)
        + state
        + ": "
        + Numbers.people(entry.people(), entry.expected());
  }
}
