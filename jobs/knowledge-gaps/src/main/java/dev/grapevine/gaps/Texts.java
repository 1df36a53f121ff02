package dev.grapevine.gaps;

import dev.grapevine.sdk.history.Beginning;
import java.time.Duration;

/** Words for people to read. */
final class Texts {
  private static final int LONGEST_TITLE = 120;

  private Texts() {}

  /** The title, or else the first line of the text that says anything; never null. */
  static String title(String title, String text) {
    String from = title != null && !title.isBlank() ? title : text == null ? "" : text;
    return Beginning.of(
        from.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse(""),
        LONGEST_TITLE);
  }

  /** Such as {@code 26 hours} or {@code 3 days}. */
  static String span(long millis) {
    Duration span = Duration.ofMillis(Math.max(0, millis));
    if (span.toHours() >= 48 && span.toHours() % 24 == 0 || span.toDays() >= 7) {
      return span.toDays() + " days";
    }
    return span.toMinutes() >= 120
        ? span.toHours() + " hours"
        : span.toMinutes() == 60 ? "1 hour" : span.toMinutes() + " minutes";
  }
}
