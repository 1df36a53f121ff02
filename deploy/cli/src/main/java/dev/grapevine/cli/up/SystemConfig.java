package dev.grapevine.cli.up;

import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.config.ConfigSources;
import dev.grapevine.sdk.launch.JobConfig;
import dev.grapevine.sdk.launch.Jobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The user's configuration, with the addresses of the servers that are started here. */
final class SystemConfig {
  /** Names that the script and this program read themselves. */
  private static final Set<String> OWN_VARIABLES =
      Set.of("GRAPEVINE_HOME", "GRAPEVINE_DATA", "GRAPEVINE_JAVA_OPTS");

  private SystemConfig() {}

  static Config load(UpOptions options, Jobs jobs) {
    List<String> overrides = new ArrayList<>(options.overrides());
    overrides.add("kafka.bootstrap-servers=127.0.0.1:" + options.kafkaPort());
    overrides.add("elasticsearch.urls=http://127.0.0.1:" + options.elasticsearchPort());
    ConfigSources sources =
        ConfigSources.none()
            .withOverrides(overrides)
            .withEnvironment(options.environment(), OWN_VARIABLES);
    return JobConfig.load(options.config().map(sources::withFile).orElse(sources), jobs);
  }
}
