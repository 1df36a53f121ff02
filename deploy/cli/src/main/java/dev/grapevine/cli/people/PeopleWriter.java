package dev.grapevine.cli.people;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.cli.kafka.Tail;
import dev.grapevine.cli.kafka.Topics;
import dev.grapevine.dashboard.people.Directory;
import dev.grapevine.dashboard.people.People;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.schemas.Person;
import dev.grapevine.schemas.PersonCodec;
import dev.grapevine.servers.TopicSpec;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.config.TopicConfig;

/** Tells the topic of people who is behind the ids that a source has made up. */
public final class PeopleWriter {
  /** Whoever is erased stays so, however often a source names them again: 100 years. */
  private static final long ERASED_MILLIS = 3_155_760_000_000L;

  private final KafkaClients kafka;
  private final String topic;

  public PeopleWriter(KafkaClients kafka, Namespace namespace) {
    this.kafka = kafka;
    this.topic = namespace.topic(Person.TOPIC);
  }

  /** The topic as it has to be. */
  public static TopicSpec topic(Namespace namespace) {
    return new TopicSpec(
        namespace.topic(Person.TOPIC),
        1,
        Map.of(
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_COMPACT,
            TopicConfig.DELETE_RETENTION_MS_CONFIG,
            Long.toString(ERASED_MILLIS)));
  }

  /**
   * Writes those who are new or called otherwise now; the erased ones stay erased.
   *
   * @return how many were written
   * @throws CliException if that fails
   */
  public int write(Admin admin, Collection<Person> people)
      throws ExecutionException, InterruptedException {
    if (people.isEmpty()) {
      return 0;
    }
    List<Person> news = news(known(admin), people);
    if (!news.isEmpty()) {
      try (KafkaProducer<byte[], byte[]> producer = kafka.producer()) {
        send(producer, news);
      }
    }
    return news.size();
  }

  /** The same at once, for whoever knows the others and has a connection anyway. */
  public void write(People others, Producer<byte[], byte[]> producer, Collection<Person> people)
      throws InterruptedException {
    send(producer, news(others.directory(), people));
  }

  private static List<Person> news(Directory known, Collection<Person> people) {
    return people.stream()
        .filter(person -> !known.isErased(person.id()))
        .filter(person -> !known.person(person.id()).equals(Optional.of(person)))
        .toList();
  }

  private Directory known(Admin admin) throws ExecutionException, InterruptedException {
    Map<String, Integer> partitions = Topics.partitions(admin, List.of(topic));
    if (partitions.isEmpty()) {
      throw CliException.usage(
          "There is no topic %s. 'deploy/grapevine up' makes it: start it again, if it was started by an earlier release."
              .formatted(topic));
    }
    Directory known = new Directory();
    Tail.since(kafka, Topics.begins(admin, Topics.all(partitions)), known::see);
    return known;
  }

  private void send(Producer<byte[], byte[]> producer, List<Person> people)
      throws InterruptedException {
    List<Future<RecordMetadata>> sent = people.stream().map(each -> send(producer, each)).toList();
    producer.flush();
    try {
      for (Future<RecordMetadata> each : sent) {
        each.get();
      }
    } catch (ExecutionException e) {
      throw CliException.failed(
          "The names of people could not be written to %s: %s."
              .formatted(topic, e.getCause().getMessage()),
          e);
    }
  }

  private Future<RecordMetadata> send(Producer<byte[], byte[]> producer, Person person) {
    byte[] key = person.id().getBytes(StandardCharsets.UTF_8);
    return producer.send(new ProducerRecord<>(topic, key, PersonCodec.encode(person)));
  }
}
