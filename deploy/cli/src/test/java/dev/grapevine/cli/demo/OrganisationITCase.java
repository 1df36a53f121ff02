package dev.grapevine.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.cli.kafka.Tail;
import dev.grapevine.cli.kafka.Topics;
import dev.grapevine.cli.up.Provisioning;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.schemas.Event;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.schemas.Person;
import dev.grapevine.schemas.Tick;
import dev.grapevine.servers.KafkaServer;
import dev.grapevine.simulation.Settings;
import dev.grapevine.simulation.Simulation;
import dev.grapevine.simulation.truth.TruthCodec;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class OrganisationITCase {
  private static final Instant START = Instant.parse("2026-03-07T22:13:00Z");
  private static final Settings SETTINGS = Settings.of(3, START).withWeeks(2).withEvents(3_000);

  @TempDir Path data;
  private final ManualClock clock = new ManualClock(START);
  private final PrintWriter err = new PrintWriter(Writer.nullWriter());
  private KafkaServer server;
  private KafkaClients kafka;

  @BeforeEach
  void start() {
    server = KafkaServer.start(data.resolve("kafka"));
    kafka = new KafkaClients(server.bootstrap(), Map.of());
    Provisioning.topics(server.bootstrap(), Namespace.DEFAULT, 3);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everythingIsSentOnceAndInOrderAcrossACrash() throws Exception {
    clock.goOn(Duration.ofSeconds(5));
    try (Organisation first = Organisation.anew(data, SETTINGS, clock);
        Interruption interruption = new Interruption(() -> {})) {
      first.load(kafka, interruption, err);
      assertThat(first.loaded()).isBetween(2_000L, 5_000L);
      // A crash: it was sent, but there was no time to take note of it.
      first.timeline().send(clock.instant().plusSeconds(40));
    }
    long before = events().size();
    assertThat(count(SETTINGS, clock.instant(), clock.instant().plusSeconds(40))).isPositive();

    clock.goOn(Duration.ofHours(30));
    try (Organisation second = Organisation.in(data, null, clock);
        Interruption interruption = new Interruption(() -> {})) {
      second.load(kafka, interruption, err);
      assertThat(second.loaded()).isEqualTo(events().size() - before);
    }

    Settings restarted = SETTINGS.restarted(clock.instant());
    List<Event> sent = events();
    assertThat(sent).doesNotHaveDuplicates();
    assertThat(sent).containsExactlyInAnyOrderElementsOf(all(restarted));
    assertThat(TruthCodec.decode(Files.readAllBytes(data.resolve("truth.json"))).stories())
        .hasSize(18);
    assertThat(records(Person.TOPIC)).hasSize(152);
  }

  @Test
  void everyPartitionIsInOrderAndEndsWithATick() throws Exception {
    try (Organisation organisation = Organisation.anew(data, SETTINGS, clock);
        Interruption interruption = new Interruption(() -> {})) {
      organisation.load(kafka, interruption, err);
    }
    Map<Integer, List<Event>> partitions = new HashMap<>();
    records(Organisation.TOPIC)
        .forEach(
            record ->
                partitions
                    .computeIfAbsent(record.partition(), number -> new ArrayList<>())
                    .add(ActivityCodec.decode(record.value())));
    assertThat(partitions).hasSize(3);
    partitions
        .values()
        .forEach(
            events -> {
              assertThat(events).extracting(Event::time).isSorted();
              assertThat(events.get(events.size() - 1)).isInstanceOf(Tick.class);
            });
  }

  @Test
  void somebodyElsesEventsAreLeftAlone() throws Exception {
    try (var producer = kafka.producer()) {
      producer.send(new ProducerRecord<>("raw.plain", new byte[0], new byte[] {'{', '}'})).get();
    }
    try (Organisation organisation = Organisation.anew(data, SETTINGS, clock);
        Interruption interruption = new Interruption(() -> {})) {
      assertThatThrownBy(() -> organisation.load(kafka, interruption, err))
          .isInstanceOf(CliException.class)
          .hasMessageContaining("holds events already, in raw.plain")
          .hasMessageContaining("--data");
    }
    assertThat(data.resolve("demo.json")).doesNotExist();
    assertThat(records(Organisation.TOPIC)).isEmpty();
  }

  @Test
  void whatHappensIsSentWhenItHappens() throws Exception {
    try (Organisation organisation = Organisation.anew(data, SETTINGS, clock);
        Interruption interruption = new Interruption(() -> {})) {
      organisation.load(kafka, interruption, err);
      long before = events().size();
      try (Liveness life = organisation.live()) {
        clock.goOn(Duration.ofMinutes(3));
        while (events().size() == before) {
          life.requireAlive();
        }
      }
      assertThat(events().size() - before)
          .isEqualTo(count(SETTINGS, START, clock.instant()))
          .isGreaterThan(50);
      assertThat(DemoState.read(data).orElseThrow().sentUntil()).isEqualTo(clock.instant());
    }
  }

  private static long count(Settings settings, Instant from, Instant to) {
    long count = 0;
    for (Iterator<Activity> all = new Simulation(settings).between(from, to); all.hasNext(); ) {
      all.next();
      count++;
    }
    return count;
  }

  private List<Event> all(Settings settings) {
    List<Event> all = new ArrayList<>();
    new Simulation(settings).between(settings.begin(), clock.instant()).forEachRemaining(all::add);
    return all;
  }

  /** Those of the organisation, ticks left out. */
  private List<Event> events() throws Exception {
    return records(Organisation.TOPIC).stream()
        .map(record -> ActivityCodec.decode(record.value()))
        .filter(Activity.class::isInstance)
        .toList();
  }

  private List<ConsumerRecord<byte[], byte[]>> records(String topic) throws Exception {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (Admin admin = kafka.admin()) {
      var partitions = Topics.all(Topics.partitions(admin, List.of(topic)));
      Tail.since(kafka, Topics.begins(admin, partitions), records::add);
    }
    return records;
  }
}
