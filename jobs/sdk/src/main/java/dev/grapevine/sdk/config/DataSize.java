package dev.grapevine.sdk.config;

import java.io.Serializable;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number of bytes that is written with its unit, so that nobody has to guess whether a limit is
 * in bytes or in megabytes.
 */
public record DataSize(long bytes) implements Serializable, Comparable<DataSize> {
  private static final Pattern TEXT = Pattern.compile("(\\d+)\\s*(B|KiB|MiB|GiB|TiB)");
  private static final Map<String, Long> UNITS =
      Map.of("B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30, "TiB", 1L << 40);
  private static final String[] LARGEST_FIRST = {"TiB", "GiB", "MiB", "KiB"};

  public DataSize {
    if (bytes < 0) {
      throw new IllegalArgumentException("bytes must not be negative: " + bytes);
    }
  }

  /** The size of this many mebibytes. */
  public static DataSize ofMebibytes(long mebibytes) {
    return new DataSize(Math.multiplyExact(mebibytes, UNITS.get("MiB")));
  }

  /**
   * The size that a text such as {@code 512B}, {@code 64KiB} or {@code 5MiB} means.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static DataSize parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a size in bytes");
    }
    try {
      return new DataSize(
          Math.multiplyExact(Long.parseLong(matcher.group(1)), UNITS.get(matcher.group(2))));
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException("too large a size", e);
    }
  }

  @Override
  public int compareTo(DataSize other) {
    return Long.compare(bytes, other.bytes);
  }

  /** The text that {@link #parse} reads back, in the largest unit that divides it. */
  @Override
  public String toString() {
    for (String unit : LARGEST_FIRST) {
      if (bytes != 0 && bytes % UNITS.get(unit) == 0) {
        return bytes / UNITS.get(unit) + unit;
      }
    }
    return bytes + "B";
  }
}
