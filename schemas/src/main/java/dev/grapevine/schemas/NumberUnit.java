package dev.grapevine.schemas;

import java.util.Locale;
import java.util.Map;

/**
 * What the numbers of gaps are measured in, by their names: the one place where that is said, for
 * whoever shows them. A new kind of gap needs no line here if its names say it.
 */
public enum NumberUnit {
  /** A number as it is, such as how many. */
  PLAIN,
  /** A time in seconds. */
  SECONDS,
  /** A part of the whole, or a probability: from 0 to 1. */
  SHARE;

  /** Of names that do not say it themselves. */
  private static final Map<String, NumberUnit> KNOWN =
      Map.of("sla", SECONDS, "waited", SECONDS, "risk", SHARE, "lower", SHARE);

  /**
   * The unit of a number with this name: as it is listed here; or else seconds for one that ends
   * with {@code Seconds}, a share for one that ends with {@code Share}; or else plain.
   */
  public static NumberUnit of(String name) {
    NumberUnit known = KNOWN.get(name);
    if (known != null) {
      return known;
    }
    if (endsWith(name, "Seconds")) {
      return SECONDS;
    }
    return endsWith(name, "Share") ? SHARE : PLAIN;
  }

  /** Also where it is all of the name, which then begins small. */
  private static boolean endsWith(String name, String word) {
    return name.endsWith(word)
        || name.equals(word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1));
  }
}
