package dev.grapevine.cli.status;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * How Flink's jobs are.
 *
 * @param problem why there is nothing to say; or null
 */
record FlinkStatus(List<Job> jobs, String problem) {
  /** States of jobs of the past, which nobody need worry about. */
  private static final Set<String> PAST = Set.of("FINISHED", "CANCELED");

  /**
   * One job.
   *
   * @param upSeconds since it was started
   * @param restarts after failures; null if that is not known
   * @param checkpointAgeSeconds since the last completed checkpoint; null if there was none
   * @param recordsPerSecond that its sources read; null if that is not known
   */
  record Job(
      String name,
      String state,
      long upSeconds,
      Long restarts,
      Long checkpointAgeSeconds,
      Long recordsPerSecond) {

    boolean isRunning() {
      return state.equals("RUNNING");
    }
  }

  static FlinkStatus of(String url, Instant now) throws InterruptedException {
    FlinkRest flink = new FlinkRest(url);
    try {
      List<Job> jobs = new ArrayList<>();
      for (JsonNode job : flink.get("/jobs/overview").path("jobs")) {
        if (!PAST.contains(job.path("state").asText())) {
          jobs.add(job(flink, job, now));
        }
      }
      jobs.sort(Comparator.comparing(Job::name));
      return new FlinkStatus(jobs, null);
    } catch (IOException | IllegalArgumentException e) {
      String why = e.getMessage() == null ? "" : " (%s)".formatted(e.getMessage());
      return new FlinkStatus(
          List.of(),
          "Flink does not answer at %s%s. Is 'deploy/grapevine up' running? Another one can be named with --flink."
              .formatted(url, why));
    }
  }

  private static Job job(FlinkRest flink, JsonNode job, Instant now)
      throws IOException, InterruptedException {
    String path = "/jobs/" + job.path("jid").asText();
    JsonNode acknowledged =
        flink
            .get(path + "/checkpoints")
            .path("latest")
            .path("completed")
            .path("latest_ack_timestamp");
    Double restarts = flink.metric(path + "/metrics", "numRestarts");
    return new Job(
        job.path("name").asText(),
        job.path("state").asText(),
        job.path("duration").asLong() / 1000,
        restarts == null ? null : restarts.longValue(),
        acknowledged.isMissingNode()
            ? null
            : Math.max(0, (now.toEpochMilli() - acknowledged.asLong()) / 1000),
        recordsPerSecond(flink, path));
  }

  private static Long recordsPerSecond(FlinkRest flink, String path)
      throws IOException, InterruptedException {
    Double rate = null;
    for (JsonNode vertex : flink.get(path).path("vertices")) {
      if (vertex.path("name").asText().startsWith("Source: ")) {
        String metrics = path + "/vertices/" + vertex.path("id").asText() + "/subtasks/metrics";
        for (JsonNode metric : flink.metrics(metrics)) {
          String name = metric.path("id").asText();
          if (name.matches("Source__[^.]*\\.numRecordsInPerSecond")) {
            Double sum = flink.sum(metrics, name);
            rate = sum == null ? rate : Double.valueOf(sum + (rate == null ? 0 : rate));
          }
        }
      }
    }
    return rate == null ? null : Long.valueOf(Math.round(rate));
  }
}
