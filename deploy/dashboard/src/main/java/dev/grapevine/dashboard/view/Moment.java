package dev.grapevine.dashboard.view;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * When something was, told relative to when the page was made. A page with scripts keeps it true,
 * in the reader's zone.
 *
 * @param at when it was
 * @param now when that is told
 */
public record Moment(Instant at, Instant now) {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter YEAR =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

  /** For machines. */
  public String iso() {
    return at.toString();
  }

  /** To the minute. */
  public String exact() {
    return EXACT.format(at.atOffset(ZoneOffset.UTC));
  }

  /** In as few words as are of use. */
  public String ago() {
    Duration past = Duration.between(at, now);
    long minutes = Math.abs(past.toMinutes());
    if (minutes < 1) {
      return "just now";
    }
    if (minutes >= 7 * 24 * 60) {
      boolean sameYear =
          at.atOffset(ZoneOffset.UTC).getYear() == now.atOffset(ZoneOffset.UTC).getYear();
      return (sameYear ? DAY : YEAR).format(at.atOffset(ZoneOffset.UTC));
    }
    String amount =
        minutes < 60
            ? minutes + " min"
            : minutes < 24 * 60 ? minutes / 60 + " h" : minutes / (24 * 60) + " d";
    return past.isNegative() ? "in " + amount : amount + " ago";
  }
}
