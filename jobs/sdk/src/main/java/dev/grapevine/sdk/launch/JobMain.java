package dev.grapevine.sdk.launch;

import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.config.ConfigException;
import dev.grapevine.sdk.config.ConfigSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The entry class on a Flink cluster: starts jobs, all in one graph. */
@Command(
    name = "JobMain",
    description = "Starts stream jobs on the cluster that it is submitted to, all in one graph.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class JobMain implements Callable<Integer> {

  @Option(
      names = "--jobs",
      split = ",",
      required = true,
      paramLabel = "a,b",
      description = "Names of the jobs.")
  private List<String> jobs;

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration, as YAML.")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting, over that of the file; may be repeated.")
  private List<String> overrides = List.of();

  @Option(
      names = "--namespace",
      paramLabel = "NAME",
      description = "Whose topics and indices to work on.")
  private String namespace;

  public static void main(String[] args) {
    int exitCode = commandLine().execute(args);
    if (exitCode != 0) {
      System.exit(exitCode);
    }
  }

  static CommandLine commandLine() {
    return new CommandLine(new JobMain()).setExecutionExceptionHandler(JobMain::report);
  }

  @Override
  public Integer call() throws Exception {
    Jobs known = Jobs.load();
    ConfigSources sources =
        ConfigSources.none()
            .withOverrides(overrides)
            .withEnvironment(System.getenv(), Set.of("GRAPEVINE_HOME"));
    Config config = JobConfig.load(file == null ? sources : sources.withFile(file), known);
    Namespace where = namespace == null ? Namespace.DEFAULT : new Namespace(namespace);
    JobGraph graph = new JobGraph(config, where, known.named(jobs));
    graph.build().execute(graph.name());
    return 0;
  }

  private static int report(Exception e, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (e instanceof ConfigException || e instanceof IllegalArgumentException) {
      command.getErr().println(e.getMessage());
      return CommandLine.ExitCode.USAGE;
    }
    throw e;
  }
}
