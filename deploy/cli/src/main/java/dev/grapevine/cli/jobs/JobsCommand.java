package dev.grapevine.cli.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.grapevine.cli.console.Table;
import dev.grapevine.sdk.Port;
import dev.grapevine.sdk.launch.Jobs;
import dev.grapevine.sdk.runtime.JobPorts;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the jobs on the class path. */
@Command(
    name = "jobs",
    description = "Lists the jobs there are, with what they read and write.",
    footer = {"Example:", "  grapevine jobs"})
public final class JobsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "For programs: as JSON.")
  private boolean json;

  /** What is said of a job. */
  private record Row(String name, String description, List<String> reads, List<String> writes) {
    static Row of(JobPorts ports) {
      return new Row(
          ports.job().name(),
          ports.job().description(),
          names(ports.reads()),
          Stream.concat(names(ports.writes()).stream(), names(ports.documents()).stream())
              .toList());
    }

    private static List<String> names(Collection<? extends Port<?>> ports) {
      return ports.stream().map(Port::name).toList();
    }
  }

  @Override
  public Integer call() throws JsonProcessingException {
    PrintWriter out = spec.commandLine().getOut();
    List<Row> jobs = Jobs.load().all().stream().map(JobPorts::of).map(Row::of).toList();
    if (json) {
      out.println(JsonMapper.builder().build().writeValueAsString(jobs));
    } else {
      Table table = new Table("job", "reads", "writes", "what it does");
      jobs.forEach(
          job ->
              table.row(
                  job.name(),
                  String.join(", ", job.reads()),
                  String.join(", ", job.writes()),
                  job.description()));
      table.print(out, "");
    }
    out.flush();
    return 0;
  }
}
