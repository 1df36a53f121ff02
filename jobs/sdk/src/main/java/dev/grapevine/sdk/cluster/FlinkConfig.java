package dev.grapevine.sdk.cluster;

import dev.grapevine.sdk.config.Setting;
import java.util.Map;
import java.util.TreeSet;

/**
 * Flink's own settings.
 *
 * @param parallelism number of tasks of every operator
 * @param properties passed through, over Grapevine's defaults
 */
public record FlinkConfig(
    @Setting(value = "1", doc = "number of tasks of every operator, at least 1") int parallelism,
    @Setting(
            value = "",
            doc =
                "any option of Flink, such as `state.backend.type` or `execution.checkpointing.dir`")
        Map<String, String> properties) {

  public FlinkConfig {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism must be at least 1, but is " + parallelism);
    }
  }

  /** Without the values of the properties: any of them may be a secret. */
  @Override
  public String toString() {
    return "FlinkConfig[parallelism=%d, properties=%s]"
        .formatted(parallelism, new TreeSet<>(properties.keySet()));
  }
}
