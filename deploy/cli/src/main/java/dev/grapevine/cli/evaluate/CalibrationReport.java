package dev.grapevine.cli.evaluate;

import dev.grapevine.cli.console.Table;
import dev.grapevine.evaluation.ScopeThreshold;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** Says what was found for each scope, and what it is worth. */
record CalibrationReport(List<ScopeThreshold> scopes) {
  private static final double FEW_BY_CHANCE = 0.8;

  void print(PrintWriter out) {
    Table table =
        new Table(
            "scope",
            ">messages a day",
            ">threshold",
            ">of threads",
            ">by chance a day",
            ">real a day",
            ">precision");
    for (ScopeThreshold scope : scopes) {
      table.row(
          scope.scope(),
          number("%.1f", scope.messagesPerDay()),
          number("%.2f", scope.threshold()),
          number("%.2f", scope.threadThreshold()),
          number("%.3f", scope.calibrated().achieved().mean()),
          number("%.3f", scope.real().mean()),
          Double.isNaN(scope.precision()) ? "-" : number("%.2f", scope.precision()));
    }
    table.print(out, "  ");
    out.println();
    for (ScopeThreshold scope : scopes) {
      note(scope, out);
    }
    out.flush();
  }

  private static void note(ScopeThreshold scope, PrintWriter out) {
    if (scope.lessened()) {
      out.printf(
          Locale.ROOT,
          "%s: so little is said there that more than %.3f alarms a day would be chance.%n",
          scope.scope(),
          scope.calibrated().budget());
    }
    if (scope.calibrated().exhausted()) {
      out.printf(
          "%s: it cannot raise as many alarms by chance as were asked for.%n", scope.scope());
    }
    if (!(scope.precision() >= FEW_BY_CHANCE)) {
      out.printf(
          "%s: more than a fifth of the alarms would come by chance. Ask for fewer with --alarms-per-day.%n",
          scope.scope());
    }
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
