package dev.grapevine.dashboard.view;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A few numbers as a small line.
 *
 * @param values the oldest first
 */
public record Spark(List<Integer> values) {
  /** Of the drawing, in its own units. */
  public static final int WIDTH = 120;

  /** Of the drawing, in its own units. */
  public static final int HEIGHT = 32;

  private static final int MARGIN = 3;

  /** Whether there is a line to draw. */
  public boolean isEmpty() {
    return values.size() < 2;
  }

  /** The points of the line. */
  public String points() {
    return IntStream.range(0, values.size())
        .mapToObj(i -> point(x(i), y(i)))
        .collect(Collectors.joining(" "));
  }

  /** The points around what lies below it. */
  public String area() {
    return "%s %s %s"
        .formatted(
            point(MARGIN, HEIGHT - MARGIN), points(), point(WIDTH - MARGIN, HEIGHT - MARGIN));
  }

  /** Where the newest point is. */
  public String lastX() {
    return number(x(values.size() - 1));
  }

  /** Where the newest point is. */
  public String lastY() {
    return number(y(values.size() - 1));
  }

  /** What it says, for those who do not see it. */
  public String label() {
    return "People a day over %d days: now %d, at most %d"
        .formatted(values.size(), values.get(values.size() - 1), Collections.max(values));
  }

  private double x(int i) {
    return MARGIN + (WIDTH - 2.0 * MARGIN) * i / (values.size() - 1);
  }

  private double y(int i) {
    int max = Math.max(1, Collections.max(values));
    return HEIGHT - MARGIN - (HEIGHT - 2.0 * MARGIN) * values.get(i) / max;
  }

  private static String point(double x, double y) {
    return number(x) + "," + number(y);
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
