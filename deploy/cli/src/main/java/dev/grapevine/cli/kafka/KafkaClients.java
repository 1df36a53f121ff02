package dev.grapevine.cli.kafka;

import dev.grapevine.cli.CliException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Makes clients of one Kafka.
 *
 * @param bootstrap {@code host:port} of one or more brokers
 * @param properties of every client, such as for security
 */
public record KafkaClients(String bootstrap, Map<String, String> properties) {
  private static final long REACH_SECONDS = 6;
  private static final long ANSWER_SECONDS = 30;

  /** Bytes of a record at most, as intake's limits have it, with room for what surrounds it. */
  private static final int MAX_REQUEST_BYTES = 2 << 20;

  /**
   * Opens a client for questions, once Kafka answers.
   *
   * @throws CliException if it does not within seconds
   */
  public Admin admin() {
    Admin admin = null;
    try {
      admin = Admin.create(client());
      admin.describeCluster().nodes().get(REACH_SECONDS, TimeUnit.SECONDS);
      return admin;
    } catch (KafkaException | ExecutionException | TimeoutException e) {
      closeQuietly(admin);
      throw CliException.failed(
          "Kafka does not answer at %s. Is 'deploy/grapevine up' running? Another Kafka can be named with --kafka."
              .formatted(bootstrap),
          e);
    } catch (InterruptedException e) {
      closeQuietly(admin);
      Thread.currentThread().interrupt();
      throw CliException.failed("Interrupted while connecting to Kafka.", e);
    }
  }

  /** Opens a client that reads from partitions that it is told, in no group. */
  public KafkaConsumer<byte[], byte[]> consumer() {
    Properties consumer = client();
    consumer.setProperty("enable.auto.commit", "false");
    consumer.setProperty("auto.offset.reset", "earliest");
    return new KafkaConsumer<>(consumer, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Opens a client that writes fast, each record once, and in order within a partition. */
  public KafkaProducer<byte[], byte[]> producer() {
    Properties producer = client();
    producer.setProperty("enable.idempotence", "true");
    producer.setProperty("acks", "all");
    producer.setProperty("compression.type", "lz4");
    producer.setProperty("linger.ms", "50");
    producer.setProperty("batch.size", Integer.toString(256 << 10));
    producer.setProperty("max.request.size", Integer.toString(MAX_REQUEST_BYTES));
    return new KafkaProducer<>(producer, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private Properties client() {
    Properties client = new Properties();
    client.putAll(properties);
    client.setProperty("bootstrap.servers", bootstrap);
    return client;
  }

  /**
   * The answer to a question.
   *
   * @throws ExecutionException if Kafka refuses
   * @throws CliException if it does not answer any more
   */
  public static <T> T answer(KafkaFuture<T> question)
      throws ExecutionException, InterruptedException {
    try {
      return question.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw CliException.failed("Kafka has stopped answering.", e);
    }
  }

  private static void closeQuietly(Admin admin) {
    if (admin != null) {
      admin.close(Duration.ZERO);
    }
  }
}
