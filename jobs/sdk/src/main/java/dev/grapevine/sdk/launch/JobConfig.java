package dev.grapevine.sdk.launch;

import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.TimeConfig;
import dev.grapevine.sdk.cluster.ElasticsearchConfig;
import dev.grapevine.sdk.cluster.FlinkConfig;
import dev.grapevine.sdk.cluster.KafkaConfig;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.config.ConfigSources;
import dev.grapevine.sdk.runtime.JobPorts;
import java.util.Map;
import java.util.TreeMap;

/** The sections of the one configuration file: those of the platform, and one for each job. */
public final class JobConfig {
  private JobConfig() {}

  /** All sections that a file may have, given these jobs. */
  public static Map<String, Class<? extends Record>> sections(Jobs jobs) {
    Map<String, Class<? extends Record>> sections = new TreeMap<>();
    sections.put("time", TimeConfig.class);
    sections.put("kafka", KafkaConfig.class);
    sections.put("elasticsearch", ElasticsearchConfig.class);
    sections.put("flink", FlinkConfig.class);
    for (StreamJob job : jobs.all()) {
      JobPorts.of(job).configType().ifPresent(type -> sections.put("jobs." + job.name(), type));
    }
    return sections;
  }

  /**
   * Reads the configuration for every job there is, so that one file can serve them all.
   *
   * @throws dev.grapevine.sdk.config.ConfigException with all problems at once
   */
  public static Config load(ConfigSources sources, Jobs jobs) {
    return Config.load(sources, sections(jobs));
  }
}
