package dev.grapevine.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.URI;

/** What Flink says of its jobs. */
final class FlinkJobs {
  private static final ObjectMapper JSON = new ObjectMapper();

  private FlinkJobs() {}

  /** How often jobs were restarted, all taken together. */
  static int restarts(String flink) throws Exception {
    int restarts = 0;
    for (JsonNode job : get(flink + "/jobs").get("jobs")) {
      String metric = flink + "/jobs/" + job.get("id").asText() + "/metrics?get=numRestarts";
      // The first question only makes Flink fetch the metric.
      Await.until("Flink knows the metric", () -> !get(metric).isEmpty());
      restarts += get(metric).get(0).get("value").asInt();
    }
    return restarts;
  }

  private static JsonNode get(String uri) throws Exception {
    try (InputStream answer = URI.create(uri).toURL().openStream()) {
      return JSON.readTree(answer);
    }
  }
}
