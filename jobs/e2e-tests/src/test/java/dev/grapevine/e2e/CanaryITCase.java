package dev.grapevine.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.grapevine.e2e.Grapevine.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said among few is read by those few: words that must not get about. */
class CanaryITCase {
  private static final String OF_TEAM = "kestrelfeather";
  private static final String OF_NOBODY = "goldfinchsong";

  /** In what cannot be read, and so may be for anybody: kept in its dead letter alone. */
  private static final String UNREADABLE = "wrensnestmoss";

  /** Said, edited, deleted, late, of the future, misaddressed: whatever may become of an event. */
  private static final String ARCHIVE =
      """
      {"id":"o1","time":"2026-02-02T08:00:00Z","actor":"ana","text":"for all"}
      {"id":"t1","time":"2026-02-02T08:01:00Z","actor":"ana","visibility":"team","audience":["team/pay"],"thread":"x","title":"TEAM","text":"TEAM","tags":["TEAM"],"artifacts":["TEAM"],"url":"https://e.example/TEAM","channel":"TEAM"}
      {"id":"t2","time":"2026-02-02T08:02:00Z","actor":"TEAM","visibility":"team","audience":["team/pay"],"thread":"x","text":"TEAM"}
      {"id":"t3","time":"2026-02-02T08:03:00Z","actor":"bo","verb":"edited","object":"o1","visibility":"team","audience":["team/pay"],"text":"TEAM"}
      {"id":"p1","time":"2026-02-02T08:04:00Z","actor":"PRIVATE","visibility":"private","thread":"x","title":"PRIVATE","text":"PRIVATE","tags":["PRIVATE"],"artifacts":["PRIVATE"],"url":"https://e.example/PRIVATE","channel":"PRIVATE"}
      {"id":"p2","time":"2026-02-02T08:05:00Z","actor":"cy","verb":"edited","object":"p1","visibility":"private","text":"PRIVATE again"}
      {"id":"p3","time":"2026-02-02T08:06:00Z","actor":"cy","verb":"deleted","object":"never","visibility":"private","text":"PRIVATE"}
      {"id":"s1","time":"2026-02-02T08:07:00Z","actor":"cy","verb":"searched","text":"PRIVATE","results":0}
      {"id":"f1","time":"2099-02-02T08:04:00Z","actor":"di","visibility":"private","text":"PRIVATE"}
      {"id":"f2","time":"2099-02-02T08:04:00Z","actor":"di","visibility":"team","audience":["team/pay"],"text":"TEAM"}
      {"id":"m1","time":"2026-02-02T08:08:00Z","actor":"ed","visibility":"private","text":UNREADABLE}
      {"id":"m2","time":"2026-02-02T08:08:00Z","actor":"ed","visibility":"private","text":["UNREADABLE"]}
      {"id":"o2","time":"2026-02-02T18:00:00Z","actor":"ana","text":"ten hours later"}
      {"id":"o3","time":"2026-03-20T18:00:00Z","actor":"ana","text":"weeks later"}
      """;

  /** Sent when time has gone on by weeks. */
  private static final List<String> LATE =
      List.of(
          """
          {"id":"l1","time":"2026-02-02T09:00:00Z","actor":"di","visibility":"private","text":"PRIVATE"}
          """,
          """
          {"id":"l2","time":"2026-02-02T09:00:00Z","actor":"di","visibility":"team","audience":["team/pay"],"text":"TEAM"}
          """);

  @TempDir Path folder;

  @Test
  void isFoundNowhereOutsideItsScope() throws Exception {
    try (Grapevine grapevine = new Grapevine(TestFolders.data("canary"))) {
      grapevine.up("--partitions", "1");
      Path archive = Files.writeString(folder.resolve("secrets.jsonl"), secret(ARCHIVE));
      Result replay = grapevine.run(List.of("replay", "--format", "plain", archive.toString()));
      assertThat(replay.exitCode()).as(replay.output()).isZero();
      Await.until("all is written", () -> documents(grapevine).toString().contains("weeks later"));
      // By then the deletion of something unknown is given up, and time has come to the end.
      Await.until("what is known is set aside", () -> letters(grapevine).size() == 5);
      sendLate(grapevine);
      // Both of them, by each of the jobs that read activities.
      Await.until("what is late is set aside", () -> letters(grapevine).size() == 11);

      Map<String, JsonNode> documents = documents(grapevine);
      assertThat(documents.values())
          .as("seen by its team")
          .filteredOn(document -> document.toString().contains(OF_TEAM))
          .isNotEmpty()
          .allMatch(document -> document.path("scope").asText().equals("team/pay"));
      assertThat(documents.toString()).doesNotContain(OF_NOBODY, UNREADABLE);
      assertThat(letters(grapevine).values())
          .filteredOn(letter -> letter.toString().contains(UNREADABLE))
          .hasSize(2)
          .allSatisfy(
              letter -> {
                assertThat(letter.path("raw").asText()).contains(UNREADABLE);
                assertThat(letter.path("detail").asText()).isNotEmpty().doesNotContain(UNREADABLE);
              });
      assertThat(letters(grapevine).toString()).doesNotContain(OF_TEAM, OF_NOBODY);
      assertThat(records(grapevine, "grapevine.dead-letters").toString())
          .doesNotContain(OF_TEAM, OF_NOBODY);
      Result feed = grapevine.run(List.of("feed"));
      assertThat(feed.output()).contains("weeks later").doesNotContain(OF_TEAM, OF_NOBODY);
      Result status = grapevine.run(List.of("status"));
      assertThat(replay.output() + status.output() + feed.output())
          .doesNotContain(OF_TEAM, OF_NOBODY, UNREADABLE);
      grapevine.stop();
      assertThat(logs(grapevine.data())).isNotEmpty();
      for (Path log : logs(grapevine.data())) {
        assertThat(Files.readString(log, StandardCharsets.ISO_8859_1))
            .as(log.toString())
            .doesNotContain(OF_TEAM, OF_NOBODY, UNREADABLE);
      }
    }
  }

  private static String secret(String text) {
    return text.replace("TEAM", OF_TEAM)
        .replace("PRIVATE", OF_NOBODY)
        .replace("UNREADABLE", UNREADABLE);
  }

  private static void sendLate(Grapevine grapevine) throws Exception {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", grapevine.kafka());
    try (var producer =
        new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
      for (String event : LATE) {
        producer.send(new ProducerRecord<>("raw.plain", secret(event).strip())).get();
      }
    }
  }

  private static Map<String, JsonNode> documents(Grapevine grapevine) throws Exception {
    return FeedDocuments.of(grapevine.elasticsearch(), "grapevine-*,-grapevine-dead-letters*");
  }

  private static Map<String, JsonNode> letters(Grapevine grapevine) throws Exception {
    return FeedDocuments.of(grapevine.elasticsearch(), "grapevine-dead-letters*");
  }

  private static List<Path> logs(Path data) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      return files
          .filter(Files::isRegularFile)
          // What Kafka calls logs are the topics themselves.
          .filter(file -> !file.startsWith(data.resolve("kafka")))
          .filter(file -> file.toString().endsWith(".log"))
          .toList();
    }
  }

  private static List<String> records(Grapevine grapevine, String topic) {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", grapevine.kafka());
    List<String> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(partition -> new TopicPartition(topic, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
        for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
          records.add(record.key() + " " + record.value());
        }
      }
    }
    return records;
  }
}
