package dev.grapevine.cli.console;

import java.util.List;

/** Draws numbers as blocks of eight heights, the highest for the largest of them. */
public final class Sparkline {
  private static final String BLOCKS = "▁▂▃▄▅▆▇█";
  private static final int HIGHEST = BLOCKS.length() - 1;

  private Sparkline() {}

  /** A block for each number; only 0 has the lowest. */
  public static String of(List<Integer> numbers) {
    int max = numbers.stream().mapToInt(Integer::intValue).max().orElse(0);
    StringBuilder line = new StringBuilder(numbers.size());
    for (int number : numbers) {
      int height = max == 0 ? 0 : (int) Math.ceil((double) number * HIGHEST / max);
      line.append(BLOCKS.charAt(height));
    }
    return line.toString();
  }
}
