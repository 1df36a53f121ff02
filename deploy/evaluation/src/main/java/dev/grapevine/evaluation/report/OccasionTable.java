package dev.grapevine.evaluation.report;

import dev.grapevine.evaluation.Occasion;
import dev.grapevine.evaluation.OccasionCount;
import dev.grapevine.evaluation.Outcome;
import java.util.ArrayList;
import java.util.List;

/** How many alarms come at times that ought to make no difference, and where that is unusual. */
final class OccasionTable {
  private OccasionTable() {}

  static String text(List<Outcome> outcomes) {
    Columns columns = new Columns();
    columns.row("alarms", "may", "first 28 days", "new channel", "Monday", "midnight", "month end");
    List<String> unusual = new ArrayList<>();
    for (Outcome outcome : outcomes) {
      List<String> row =
          new ArrayList<>(List.of(outcome.method(), Numbers.value(outcome.budget())));
      for (OccasionCount count : outcome.occasions()) {
        row.add(cell(count));
        if (count.isUnusual()) {
          unusual.add(sentence(outcome, count));
        }
      }
      columns.row(row.toArray(String[]::new));
    }
    return columns.text()
        + """

        Alarms at times that ought to make no difference; in brackets, how many there would be if they
        came as messages do. ! where there are more than chance explains.
        """
        + (unusual.isEmpty()
            ? "Nothing is unusual: no time draws more alarms than chance explains.\n"
            : String.join("", unusual));
  }

  private static String cell(OccasionCount count) {
    return "%s%d (%s)"
        .formatted(count.isUnusual() ? "!" : "", count.alarms(), Numbers.value(count.expected()));
  }

  private static String sentence(Outcome outcome, OccasionCount count) {
    Occasion occasion = count.occasion();
    return "Unusual: %s at %s a day raises %d of %d alarms %s, not %s (p = %s).%n"
        .formatted(
            outcome.method(),
            Numbers.value(outcome.budget()),
            count.alarms(),
            count.of(),
            occasion.label(),
            Numbers.value(count.expected()),
            Numbers.value(count.chance()));
  }
}
