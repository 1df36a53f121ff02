package dev.grapevine.cli.up;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.Ports;
import dev.grapevine.servers.TopicSpec;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Forgets dead letters: they hold records as they came, and whoever sends nonsense without end must
 * not fill the disk. Each day of letters is an index, which is dropped as a whole.
 */
public final class DeadLetterLimits {
  /** How many days are kept, today included. */
  static final int DAYS = 30;

  /** How many bytes of indices a namespace keeps; today's are kept in any case. */
  static final long MOST_BYTES = 1L << 30;

  private static final long MOST_BYTES_OF_PARTITION = 128L << 20;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu.MM.dd");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI elasticsearch;
  private final HttpClient http = HttpClient.newHttpClient();

  DeadLetterLimits(URI elasticsearch) {
    this.elasticsearch = elasticsearch;
  }

  /** The topic of dead letters of a namespace. */
  public static TopicSpec topic(Namespace namespace, int partitions) {
    return TopicSpec.forgetting(
        namespace.topic(Ports.DEAD_LETTER_TOPIC.name()),
        partitions,
        Duration.ofDays(DAYS),
        MOST_BYTES_OF_PARTITION);
  }

  /** Drops what is too old or too much in the indices of a namespace. */
  void apply(Namespace namespace, Instant now) throws IOException, InterruptedException {
    String prefix = namespace.index(IndexTemplates.DEAD_LETTERS) + "-";
    JsonNode stats = ask("GET", prefix + "*/_stats/store");
    Map<String, Long> bytes = new TreeMap<>();
    for (var index : stats.path("indices").properties()) {
      bytes.put(index.getKey(), index.getValue().at("/total/store/size_in_bytes").asLong());
    }
    for (String index : beyond(prefix, bytes, LocalDate.ofInstant(now, ZoneOffset.UTC))) {
      ask("DELETE", index);
    }
  }

  /**
   * The indices to drop.
   *
   * @param bytes of each index
   */
  static List<String> beyond(String prefix, Map<String, Long> bytes, LocalDate today) {
    TreeMap<LocalDate, String> days = new TreeMap<>();
    for (String index : bytes.keySet()) {
      try {
        days.put(LocalDate.parse(index.substring(prefix.length()), DAY), index);
      } catch (DateTimeParseException e) {
        // Made by somebody else, and theirs to drop.
      }
    }
    List<String> dropped = new ArrayList<>();
    long kept = 0;
    for (var day : days.descendingMap().entrySet()) {
      kept += bytes.get(day.getValue());
      boolean isOld = !day.getKey().isAfter(today.minusDays(DAYS));
      if (day.getKey().isBefore(today) && (isOld || kept > MOST_BYTES)) {
        dropped.add(day.getValue());
      }
    }
    return dropped;
  }

  private JsonNode ask(String method, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(elasticsearch.resolve("/" + path))
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(Duration.ofSeconds(30))
            .build();
    HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IOException(
          "Elasticsearch refused %s %s with status %d"
              .formatted(method, path, answer.statusCode()));
    }
    return JSON.readTree(answer.body());
  }
}
