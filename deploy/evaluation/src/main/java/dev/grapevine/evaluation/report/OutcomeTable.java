package dev.grapevine.evaluation.report;

import dev.grapevine.evaluation.Outcome;
import java.util.List;

/** One row a method and budget, in 100 columns. */
final class OutcomeTable {
  private OutcomeTable() {}

  static String text(List<Outcome> outcomes) {
    Columns columns = new Columns();
    columns.row(
        "method", "may", "theta", "null", "real", "prec", "new", "known", "hot", "rit.", "flood",
        "dated", "hours");
    for (Outcome outcome : outcomes) {
      columns.row(
          outcome.method(),
          Numbers.value(outcome.budget()),
          (outcome.exhausted() ? "!" : "") + Numbers.value(outcome.threshold()),
          Numbers.value(outcome.achieved().mean()),
          Numbers.value(outcome.real().mean()),
          Numbers.percent(outcome.precision()),
          Numbers.percent(outcome.newTerms()),
          Numbers.percent(outcome.existingTerms()),
          Numbers.percent(outcome.hotThreads().mean()),
          Numbers.percent(outcome.rituals().mean()),
          Numbers.percent(outcome.floods().mean()),
          outcome.counted() == 0 ? "-" : outcome.found() + "/" + outcome.counted(),
          Numbers.value(outcome.eventHours()));
    }
    return columns.text()
        + """

        may    alarms a day that each method may raise on shuffled history; theta is the score for it,
               with ! for a method that can raise no more
        null   alarms a day on fresh shuffles    real  on the history    prec  1 - null/real, in %
        new, known   % of planted bursts found, of new and of known terms (95 % interval)
        hot    % of hot threads found    rit., flood  % of rituals and floods that fired: best is 0
        dated  events of the truth file found    hours  median from their start to the alarm
        """;
  }
}
