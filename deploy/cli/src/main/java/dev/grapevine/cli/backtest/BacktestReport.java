package dev.grapevine.cli.backtest;

import dev.grapevine.cli.console.Amounts;
import dev.grapevine.cli.console.Table;
import dev.grapevine.sdk.files.BacktestSummary;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

/** Says what came of a back-test. */
record BacktestReport(BacktestSummary summary, Path output) {

  void print(PrintWriter out) {
    out.printf(
        Locale.ROOT,
        "Ran %s over %s records in %s: %s, %.1f µs of processor time each.%n",
        String.join(", ", summary.jobs()),
        Amounts.count(summary.read()),
        Amounts.seconds(summary.seconds()),
        Amounts.rate(summary.read(), summary.seconds()),
        summary.cpuMicrosPerRecord());
    if (summary.first() != null) {
      out.printf("Time went from %s to %s.%n", summary.first(), summary.last());
    }
    out.println();
    counts().print(out, "  ");
    out.println();
    files().print(out, "  ");
    if (summary.read() > 0 && summary.accepted() == 0) {
      out.println();
      out.println("Not one record was accepted. Is --format the right one? dead-letters.jsonl");
      out.println("says of each record what is wrong with it.");
    }
    out.flush();
  }

  private Table counts() {
    Table table = new Table("records", ">");
    table.row("read", Amounts.count(summary.read()));
    table.row("accepted", Amounts.count(summary.accepted()));
    long dead = summary.deadLetters().values().stream().mapToLong(Long::longValue).sum();
    table.row("dead letters", Amounts.count(dead));
    summary
        .deadLetters()
        .forEach((reason, count) -> table.row("  " + reason, Amounts.count(count)));
    if (summary.leftOut() > 0) {
      table.row("left out, after the end", Amounts.count(summary.leftOut()));
    }
    return table;
  }

  private Table files() {
    Table table = new Table("written", ">lines");
    summary
        .written()
        .forEach(
            (name, lines) ->
                table.row(output.resolve(name + ".jsonl").toString(), Amounts.count(lines)));
    return table;
  }
}
