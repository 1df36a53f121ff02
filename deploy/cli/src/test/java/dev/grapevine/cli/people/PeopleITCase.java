package dev.grapevine.cli.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.dashboard.people.People;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.schemas.Person;
import dev.grapevine.servers.KafkaServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class PeopleITCase {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Person ANA = person("p:1", "Ana");

  @TempDir static Path data;
  private static KafkaServer server;
  private static KafkaClients kafka;

  @BeforeAll
  static void startKafka() {
    server = KafkaServer.start(data.resolve("kafka"));
    kafka = new KafkaClients(server.bootstrap(), Map.of());
  }

  @AfterAll
  static void stopKafka() {
    server.close();
  }

  @Test
  void whoIsWrittenIsKnownByName() throws Exception {
    Namespace namespace = namespace("one");

    assertThat(write(namespace, ANA, person("p:2", "Bo"))).isEqualTo(2);

    try (People people = People.follow(kafka::consumer, namespace)) {
      people.await(LONG);
      assertThat(people.name("p:1")).isEqualTo("Ana");
      assertThat(people.name("p:2")).isEqualTo("Bo");
      assertThat(people.name("p:3")).isEqualTo("p:3");
      assertThat(write(namespace, person("p:3", "Cy"))).isEqualTo(1);
      awaitName(people, "p:3", "Cy");
    }
  }

  @Test
  void onlyWhatIsNewIsWrittenAndWhoIsErasedStaysErased() throws Exception {
    Namespace namespace = namespace("two");
    write(namespace, ANA, person("p:2", "Bo"));

    assertThat(write(namespace, ANA, person("p:2", "Bob"))).isEqualTo(1);
    erase(namespace, "p:1");
    assertThat(write(namespace, ANA)).isZero();

    try (People people = People.follow(kafka::consumer, namespace)) {
      people.await(LONG);
      assertThat(people.name("p:1")).isEqualTo("p:1");
      assertThat(people.name("p:2")).isEqualTo("Bob");
    }
  }

  @Test
  void withoutATopicIdsHaveToDo() throws Exception {
    Namespace nowhere = new Namespace("nowhere");

    try (People people = People.follow(kafka::consumer, nowhere)) {
      people.await(LONG);
      assertThat(people.name("p:1")).isEqualTo("p:1");
    }
    assertThatThrownBy(() -> write(nowhere, ANA))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("There is no topic grapevine.people.nowhere");
  }

  @Test
  void whereThereIsNoKafkaNobodyWaits() throws Exception {
    for (String address : List.of("127.0.0.1:1", "no such host:9092")) {
      try (People people =
          People.follow(new KafkaClients(address, Map.of())::consumer, Namespace.DEFAULT)) {
        long start = System.nanoTime();
        people.await(Duration.ofMillis(200));
        assertThat(people.name("p:1")).isEqualTo("p:1");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
      }
    }
  }

  private static Namespace namespace(String name) {
    Namespace namespace = new Namespace(name);
    server.createTopics(List.of(PeopleWriter.topic(namespace)));
    return namespace;
  }

  private static int write(Namespace namespace, Person... people) throws Exception {
    try (Admin admin = kafka.admin()) {
      return new PeopleWriter(kafka, namespace).write(admin, List.of(people));
    }
  }

  private static void erase(Namespace namespace, String id) throws Exception {
    try (KafkaProducer<byte[], byte[]> producer = kafka.producer()) {
      producer
          .send(
              new ProducerRecord<>(
                  namespace.topic(Person.TOPIC), id.getBytes(StandardCharsets.UTF_8), null))
          .get();
    }
  }

  private static void awaitName(People people, String id, String name) {
    while (!people.name(id).equals(name)) {
      Thread.onSpinWait();
    }
  }

  private static Person person(String id, String name) {
    return new Person(id, name, ActorType.PERSON, List.of("team/pay"));
  }
}
