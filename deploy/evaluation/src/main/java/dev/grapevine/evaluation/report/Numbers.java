package dev.grapevine.evaluation.report;

import dev.grapevine.evaluation.Interval;
import java.util.Locale;

/** Numbers as short as a table needs them; a dash where there is none. */
final class Numbers {
  private static final String NONE = "-";

  private Numbers() {}

  /** Three digits or so. */
  static String value(double value) {
    if (Double.isNaN(value)) {
      return NONE;
    }
    double size = Math.abs(value);
    String form =
        value == 0
            ? "%.0f"
            : size < 0.001
                ? "%.0e"
                : size < 0.1 ? "%.3f" : size < 10 ? "%.2f" : size < 1000 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, form, value);
  }

  /** {@code 57}, in percent. */
  static String percent(double share) {
    return Double.isNaN(share) ? NONE : Long.toString(Math.round(100 * share));
  }

  /** {@code 57 (52-61)}, in percent. */
  static String percent(Interval share) {
    return Double.isNaN(share.mean())
        ? NONE
        : "%s (%s-%s)"
            .formatted(percent(share.mean()), percent(share.low()), percent(share.high()));
  }
}
