package dev.grapevine.sdk.config;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them; ISO's {@code PT5M} is nobody's first guess. */
public final class Durations {
  private static final Pattern TEXT = Pattern.compile("(\\d+)\\s*(ms|s|m|h|d)");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "ms", ChronoUnit.MILLIS,
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS);

  private Durations() {}

  public static Duration parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a duration");
    }
    try {
      Duration duration =
          Duration.of(Long.parseLong(matcher.group(1)), UNITS.get(matcher.group(2)));
      duration.toMillis(); // What everybody asks of it later must not overflow there.
      return duration;
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("too long a duration", e);
    }
  }

  /** The duration in the largest unit that leaves no rest: {@code 90m}, but {@code 2h}. */
  public static String text(Duration duration) {
    long millis = duration.toMillis();
    for (String unit : List.of("d", "h", "m", "s")) {
      long length = UNITS.get(unit).getDuration().toMillis();
      if (millis != 0 && millis % length == 0) {
        return millis / length + unit;
      }
    }
    return millis + "ms";
  }
}
