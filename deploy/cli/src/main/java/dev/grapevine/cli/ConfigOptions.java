package dev.grapevine.cli;

import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.config.ConfigSources;
import dev.grapevine.sdk.launch.JobConfig;
import dev.grapevine.sdk.launch.Jobs;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The options by which a command is configured. */
public final class ConfigOptions {
  /** Variables that begin like settings, but are this program's own. */
  private static final Set<String> OWN_VARIABLES =
      Set.of("GRAPEVINE_HOME", "GRAPEVINE_DATA", "GRAPEVINE_JAVA_OPTS");

  @Option(names = "--config", paramLabel = "FILE", description = "The configuration, as YAML.")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting, over that of the file; may be repeated.")
  private List<String> overrides = List.of();

  /**
   * The configuration of all jobs.
   *
   * @throws dev.grapevine.sdk.config.ConfigException with all problems at once
   */
  public Config load(Jobs jobs) {
    return load(jobs, List.of());
  }

  /**
   * The configuration of all jobs.
   *
   * @param last settings over all others
   * @throws dev.grapevine.sdk.config.ConfigException with all problems at once
   */
  public Config load(Jobs jobs, List<String> last) {
    ConfigSources sources =
        ConfigSources.none()
            .withOverrides(Stream.concat(overrides.stream(), last.stream()).toList())
            .withEnvironment(System.getenv(), OWN_VARIABLES);
    return JobConfig.load(file == null ? sources : sources.withFile(file), jobs);
  }
}
