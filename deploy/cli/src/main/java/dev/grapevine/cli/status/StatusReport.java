package dev.grapevine.cli.status;

import dev.grapevine.cli.console.Amounts;
import dev.grapevine.cli.console.Table;
import dev.grapevine.dashboard.text.Text;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Map;
import picocli.CommandLine.Help.Ansi;

/** The status as a screen for a person. */
record StatusReport(SystemStatus status, Ansi ansi) {
  private static final String MARGIN = "  ";
  private static final String UNKNOWN = "-";

  void print(PrintWriter out) {
    if (status.kafka().problem() == null) {
      title(out, "Kafka");
      counts("topic", ">records", status.kafka().topics()).print(out, MARGIN);
      out.println();
      counts("group", ">lag", status.kafka().lag()).print(out, MARGIN);
      out.println(MARGIN + clock());
      out.println();
    }
    if (status.flink().problem() == null) {
      title(out, "Flink");
      jobs().print(out, MARGIN);
      out.println();
    }
    if (status.elasticsearch().problem() == null) {
      title(out, "Elasticsearch is " + status.elasticsearch().health());
      counts("alias", ">documents", status.elasticsearch().documents()).print(out, MARGIN);
      out.println();
      counts("dead letters", ">", status.elasticsearch().deadLetters()).print(out, MARGIN);
      out.println();
    }
    status
        .problems()
        .forEach(problem -> out.println(ansi.string("@|bold,red Problem:|@ ") + problem));
    if (status.problems().isEmpty()) {
      out.println(ansi.string("@|bold,green All is well.|@"));
    }
    out.flush();
  }

  private void title(PrintWriter out, String title) {
    out.println(ansi.string("@|bold " + title + "|@"));
  }

  private String clock() {
    if (status.kafka().clock() == null) {
      return "No event yet.";
    }
    Duration behind = Duration.between(status.kafka().clock(), status.time());
    return "Time has come to %s, %s ago.".formatted(status.kafka().clock(), Amounts.span(behind));
  }

  private Table jobs() {
    Table table = new Table("job", "state", ">up", ">restarts", ">last checkpoint", ">records/s");
    for (FlinkStatus.Job job : status.flink().jobs()) {
      table.row(
          Text.safe(job.name()),
          job.state(),
          span(job.upSeconds()),
          count(job.restarts()),
          job.checkpointAgeSeconds() == null ? UNKNOWN : span(job.checkpointAgeSeconds()) + " ago",
          count(job.recordsPerSecond()));
    }
    return table;
  }

  private static Table counts(String name, String heading, Map<String, Long> counts) {
    Table table = new Table(name, heading);
    counts.forEach((key, count) -> table.row(Text.safe(key), Amounts.count(count)));
    return table;
  }

  private static String span(long seconds) {
    return Amounts.span(Duration.ofSeconds(seconds));
  }

  private static String count(Long count) {
    return count == null ? UNKNOWN : Amounts.count(count);
  }
}
