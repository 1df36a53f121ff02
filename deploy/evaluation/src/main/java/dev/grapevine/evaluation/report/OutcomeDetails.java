package dev.grapevine.evaluation.report;

import dev.grapevine.evaluation.Cell;
import dev.grapevine.evaluation.Finding;
import dev.grapevine.evaluation.Interval;
import dev.grapevine.evaluation.Outcome;
import java.util.List;
import java.util.Locale;

/** Everything about one method at one budget. */
final class OutcomeDetails {
  private static final int LONGEST = 34;

  private OutcomeDetails() {}

  static String text(Outcome outcome) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%s at %s alarms a day (theta %s)%n",
            outcome.method(),
            Numbers.value(outcome.budget()),
            Numbers.value(outcome.threshold())));
    text.append(
        String.format(
            Locale.ROOT,
            "  null %s a day, real %s a day, at most %d on one of the first 28 days%n",
            rate(outcome.achieved()),
            rate(outcome.real()),
            outcome.firstDays()));
    text.append(grid(outcome.cells()));
    if (!outcome.findings().isEmpty()) {
      text.append('\n').append(findings(outcome.findings()).indent(2));
      text.append("  Found that must not be: ").append(outcome.falselyFound()).append('\n');
    }
    return text.toString();
  }

  private static String rate(Interval rate) {
    return "%s (%s-%s)"
        .formatted(
            Numbers.value(rate.mean()), Numbers.value(rate.low()), Numbers.value(rate.high()));
  }

  private static String grid(List<Cell> cells) {
    Columns columns = new Columns();
    columns.row("planted", "people", "hours", "% noticed", "median hours");
    for (Cell cell : cells) {
      columns.row(
          cell.name() == null ? cell.kind().replace('_', ' ') : cell.kind() + ", " + cell.name(),
          Integer.toString(cell.people()),
          Integer.toString(cell.hours()),
          Numbers.percent(cell.share()),
          Numbers.value(cell.medianHours()));
    }
    return columns.text().indent(2);
  }

  private static String findings(List<Finding> findings) {
    Columns columns = new Columns();
    columns.row("event", "type", "hours", "score", "topics", "window", "term");
    for (Finding finding : findings) {
      String topic = finding.event().topic();
      columns.row(
          topic.length() > LONGEST ? topic.substring(0, LONGEST - 1) + "…" : topic,
          finding.event().isCounted() && !finding.counted()
              ? finding.event().type() + " (outside)"
              : finding.event().type(),
          Numbers.value(finding.hours()),
          finding.isFound() ? Numbers.value(finding.score()) : "-",
          Integer.toString(finding.topics()),
          finding.isFound() ? finding.window() : "-",
          finding.isFound() ? finding.term() : "-");
    }
    return columns.text();
  }
}
