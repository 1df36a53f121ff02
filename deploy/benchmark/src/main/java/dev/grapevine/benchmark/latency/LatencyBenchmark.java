package dev.grapevine.benchmark.latency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Looks into the feeds of a running system again and again, and tells how long after the time of an
 * event its line was found. So it measures sending, Kafka, the jobs, the sink and Elasticsearch
 * together; an event that its producer sends late counts as found late.
 */
@Command(
    name = "run latency",
    description = {
      "Measures, in a running demo, how long after an event its line can be found in a feed.",
      "It looks every 50 ms, so a time is too long by 25 ms on average."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class LatencyBenchmark implements Callable<Integer> {
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final String NEWEST =
      "{\"size\":200,\"sort\":[{\"time\":\"desc\"}],\"_source\":[\"time\"]}";

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newHttpClient();

  @Spec private CommandSpec spec;

  @Option(
      names = "--elasticsearch",
      paramLabel = "URL",
      defaultValue = "http://127.0.0.1:9200",
      description = "Of the running system (default: ${DEFAULT-VALUE}).")
  private URI elasticsearch;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "120",
      description = "How long to look (default: ${DEFAULT-VALUE}).")
  private long seconds;

  public static void main(String[] args) {
    System.exit(new CommandLine(new LatencyBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try {
      List<Double> latencies = look();
      if (latencies.isEmpty()) {
        throw new IOException("in %d s nothing happened; does the demo run?".formatted(seconds));
      }
      Collections.sort(latencies);
      out.printf(
          "%d changes of lines in %d s, found after: p50 %.2f s, p90 %.2f s, p99 %.2f s, at most %.2f s%n",
          latencies.size(),
          seconds,
          quantile(latencies, 0.5),
          quantile(latencies, 0.9),
          quantile(latencies, 0.99),
          quantile(latencies, 1));
      return CommandLine.ExitCode.OK;
    } catch (IOException e) {
      spec.commandLine()
          .getErr()
          .printf(
              "No result from %s: %s%n",
              elasticsearch, e.getMessage() == null ? e : e.getMessage());
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  private List<Double> look() throws IOException, InterruptedException {
    List<Double> latencies = new ArrayList<>();
    Set<List<String>> seen = new HashSet<>();
    Instant end = Instant.now().plusSeconds(seconds);
    for (boolean first = true; Instant.now().isBefore(end); first = false) {
      JsonNode hits = search();
      Instant found = Instant.now();
      for (JsonNode hit : hits) {
        String time = hit.path("_source").path("time").asText();
        if (seen.add(List.of(hit.path("_id").asText(), time)) && !first) {
          latencies.add(Duration.between(Instant.parse(time), found).toMillis() / 1e3);
        }
      }
      Thread.sleep(PAUSE.toMillis());
    }
    return latencies;
  }

  private JsonNode search() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                elasticsearch.resolve("/grapevine-feed-org,grapevine-feed-team/_search"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(NEWEST))
            .build();
    HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException("it answered " + response.statusCode());
    }
    return json.readTree(response.body()).path("hits").path("hits");
  }

  private static double quantile(List<Double> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
