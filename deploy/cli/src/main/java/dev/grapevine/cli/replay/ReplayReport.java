package dev.grapevine.cli.replay;

import dev.grapevine.cli.console.Amounts;
import dev.grapevine.cli.console.Table;
import java.io.PrintWriter;

/** Says what came of a replay. */
record ReplayReport(ReplaySummary summary) {

  void print(PrintWriter out) {
    out.printf(
        "Wrote %s records to %s in %s: %s.%n",
        Amounts.count(summary.written()),
        summary.topic(),
        Amounts.seconds(summary.seconds()),
        Amounts.rate(summary.written(), summary.seconds()));
    out.println();
    table().print(out, "  ");
    String hint = hint();
    if (!hint.isEmpty()) {
      out.println();
      out.println(hint);
    }
    out.flush();
  }

  private Table table() {
    Table table = new Table("records", ">");
    table.row("read", Amounts.count(summary.read()));
    if (summary.tooLarge() > 0) {
      table.row("too large for Kafka", Amounts.count(summary.tooLarge()));
    }
    if (summary.outcome() != CatchUp.Outcome.DONE) {
      return table.row("written", Amounts.count(summary.written()));
    }
    table.row("accepted", Amounts.count(summary.accepted()));
    table.row("dead letters", Amounts.count(summary.dead()));
    summary
        .deadLetters()
        .forEach((reason, count) -> table.row("  " + reason, Amounts.count(count)));
    return table;
  }

  private String hint() {
    return switch (summary.outcome()) {
      case DONE ->
          summary.written() > 0 && summary.accepted() == 0
              ? "Not one record was accepted. Is --format the right one?"
              : "";
      case NOT_RUNNING ->
          "No intake is running that reads them. They wait in Kafka, and are processed when"
              + " 'deploy/grapevine up' is started.";
      case STALLED ->
          "Intake has stopped before the end. 'grapevine status' shows what is the matter with it.";
      case INTERRUPTED ->
          "Interrupted. What was written stays, and is processed; the rest was not sent.";
    };
  }
}
