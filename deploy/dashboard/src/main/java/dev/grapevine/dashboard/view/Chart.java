package dev.grapevine.dashboard.view;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Bars over time with what was expected, drawn by the server: it can be read without a script, and
 * as a table.
 *
 * @param bars the oldest first
 * @param expected as a line across all of them; negative for none
 * @param unit of the values, for labels
 */
public record Chart(List<Bar> bars, double expected, String unit) {
  /** Of the drawing, in its own units. */
  public static final int WIDTH = 540;

  /** Of the drawing, in its own units. */
  public static final int HEIGHT = 200;

  private static final int LEFT = 44;
  private static final int TOP = 12;
  private static final int BOTTOM = 28;
  private static final double GAP = 0.24;

  /**
   * A bar.
   *
   * @param label of its time
   * @param value its height; NaN if it is not known yet
   * @param part of it that is told apart, at its foot; 0 for none, NaN if it is not known yet
   */
  public record Bar(String label, double value, double part) {}

  /** A line of the grid, with its number. */
  public record Grid(String label, String y) {}

  /** The value at the top. */
  public double max() {
    double max =
        bars.stream()
            .flatMapToDouble(bar -> DoubleStream.of(bar.value(), bar.part()))
            .filter(value -> !Double.isNaN(value))
            .max()
            .orElse(0);
    double high = Math.max(1, Math.max(max, expected));
    double step = step(high);
    return Math.ceil(high / step) * step;
  }

  /** The lines of the grid, from the bottom. */
  public List<Grid> grid() {
    double max = max();
    double step = step(max);
    return DoubleStream.iterate(0, v -> v <= max + step / 2, v -> v + step)
        .mapToObj(v -> new Grid(Amounts.compact(v), number(level(v))))
        .toList();
  }

  /** A value in words. */
  public static String text(double value) {
    return Double.isNaN(value) ? "not yet" : Amounts.number(value);
  }

  public String x(int i) {
    return number(LEFT + width() * (i + GAP / 2));
  }

  /** The middle of a bar. */
  public String middle(int i) {
    return number(LEFT + width() * (i + 0.5));
  }

  public String barWidth() {
    return number(width() * (1 - GAP));
  }

  public String y(int i) {
    return number(level(bars.get(i).value()));
  }

  public String height(int i) {
    return number(level(0) - level(bars.get(i).value()));
  }

  public String partY(int i) {
    return number(level(bars.get(i).part()));
  }

  public String partHeight(int i) {
    return number(level(0) - level(bars.get(i).part()));
  }

  public String expectedY() {
    return number(level(expected));
  }

  /** Whether there is room for the label of a bar. */
  public boolean isLabelled(int i) {
    int every = Math.max(1, (int) Math.ceil(bars.size() / 6.0));
    return (bars.size() - 1 - i) % every == 0;
  }

  public int left() {
    return LEFT;
  }

  public int bottom() {
    return HEIGHT - BOTTOM;
  }

  private double width() {
    return (WIDTH - LEFT) / (double) Math.max(1, bars.size());
  }

  private double level(double value) {
    double known = Double.isNaN(value) ? 0 : value;
    return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * known / max();
  }

  /** 1, 2 or 5 times a power of ten, so that there are about four of them. */
  private static double step(double max) {
    double rough = max / 4;
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(rough, 0.25))));
    double times = rough / power;
    double step = (times <= 1 ? 1 : times <= 2 ? 2 : times <= 5 ? 5 : 10) * power;
    return Math.max(1, step);
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
