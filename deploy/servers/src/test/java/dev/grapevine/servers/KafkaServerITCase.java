package dev.grapevine.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KafkaServerITCase {
  private static final String TOPIC = "events";
  private static final long YEAR_2001 = 978_307_200_000L;

  @TempDir Path folder;

  @Test
  void keepsItsRecordsAndItsIdWhenItIsRestarted() {
    Set<Thread> before = userThreads();
    int port = Ports.free();
    String clusterId;
    try (KafkaServer server = KafkaServer.start(folder, port, 0)) {
      clusterId = server.clusterId();
      assertThat(server.bootstrap()).isEqualTo("127.0.0.1:" + port);
      server.createTopics(List.of(TopicSpec.of(TOPIC, 3)));
      produce(server.bootstrap(), 0, 500);
    }
    assertThat(userThreads()).isEqualTo(before);

    try (KafkaServer server = KafkaServer.start(folder, port, 0)) {
      assertThat(server.clusterId()).isEqualTo(clusterId);
      server.createTopics(List.of(TopicSpec.of(TOPIC, 3)));
      produce(server.bootstrap(), 500, 1000);
      List<ConsumerRecord<String, String>> records = Records.all(server.bootstrap(), TOPIC);
      assertThat(records).hasSize(1000);
      assertThat(values(records)).hasSize(1000);
      assertThat(records)
          .allMatch(r -> r.timestampType() == TimestampType.LOG_APPEND_TIME)
          .allMatch(r -> r.timestamp() > YEAR_2001);
    }
    assertThat(userThreads()).isEqualTo(before);
  }

  @Test
  void losesNothingItAcknowledgedWhenItIsKilled() throws Exception {
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    try (KafkaProcess process = new KafkaProcess(folder)) {
      Topics.ensure(process.bootstrap(), TOPIC, 2, Map.of());
      killWhileProducing(process, acknowledged);
    }

    try (KafkaServer server = KafkaServer.start(folder)) {
      Set<String> found = values(Records.all(server.bootstrap(), TOPIC));
      Set<String> lost = new HashSet<>(acknowledged);
      lost.removeAll(found);
      assertThat(acknowledged).hasSizeGreaterThan(2000);
      assertThat(lost).isEmpty();
    }
  }

  /** Keeps sending until the server is gone, so that the kill finds records on their way. */
  private static void killWhileProducing(KafkaProcess process, Set<String> acknowledged)
      throws InterruptedException {
    Map<String, String> impatient =
        Map.of(
            "max.block.ms", "500",
            "delivery.timeout.ms", "1000",
            "request.timeout.ms", "500",
            "linger.ms", "0");
    AtomicBoolean killed = new AtomicBoolean();
    CountDownLatch enough = new CountDownLatch(2000);
    try (KafkaProducer<String, String> producer =
        Records.producer(process.bootstrap(), impatient)) {
      Thread sender =
          new Thread(
              () -> {
                for (int i = 0; !killed.get(); i++) {
                  String value = "v" + i;
                  producer.send(
                      new ProducerRecord<>(TOPIC, value, value),
                      (metadata, failure) -> {
                        if (failure == null) {
                          acknowledged.add(value);
                          enough.countDown();
                        }
                      });
                }
              });
      sender.start();
      assertThat(enough.await(20, TimeUnit.SECONDS)).isTrue();
      process.kill();
      killed.set(true);
      sender.join();
      producer.close(Duration.ZERO);
    }
  }

  @Test
  void stopsInOrderWhenItsInputEndsOrItIsTerminated() throws Exception {
    try (KafkaProcess process = new KafkaProcess(folder)) {
      assertThatThrownBy(() -> KafkaServer.start(folder))
          .isInstanceOf(ServerException.class)
          .hasMessageStartingWith("Another server uses the data folder ");
      assertThat(process.endInput()).isZero();
    }
    assertThat(folder.resolve(".kafka_cleanshutdown")).exists();
    Files.delete(folder.resolve(".kafka_cleanshutdown"));
    try (KafkaProcess process = new KafkaProcess(folder)) {
      assertThat(process.terminate()).isEqualTo(128 + 15);
    }
    assertThat(folder.resolve(".kafka_cleanshutdown")).exists();
  }

  @Test
  void servesGroupsAndTransactionsAndMakesNoTopicByItself() throws Exception {
    try (KafkaServer server = KafkaServer.start(folder)) {
      server.createTopics(List.of(TopicSpec.of(TOPIC, 1)));
      try (KafkaProducer<String, String> producer =
          Records.producer(server.bootstrap(), Map.of("transactional.id", "t"))) {
        producer.initTransactions();
        producer.beginTransaction();
        producer.send(new ProducerRecord<>(TOPIC, "k", "x".repeat(1_000_000)));
        producer.commitTransaction();
      }
      Map<String, String> group = Map.of("group.id", "g", "isolation.level", "read_committed");
      try (KafkaConsumer<String, String> consumer = Records.consumer(server.bootstrap(), group)) {
        consumer.subscribe(List.of(TOPIC));
        ConsumerRecords<String, String> records = consumer.poll(Duration.ofSeconds(20));
        assertThat(records.count()).isEqualTo(1);
        consumer.commitSync();
      }
      assertThat(Records.all(server.bootstrap(), "no-such-topic")).isEmpty();
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrap()))) {
        assertThat(admin.listTopics().names().get()).containsExactly(TOPIC);
      }
    }
  }

  @Test
  void bringsAnExistingTopicToItsSpecification() throws Exception {
    try (KafkaServer server = KafkaServer.start(folder)) {
      Topics.ensure(server.bootstrap(), TOPIC, 2, Map.of("retention.ms", "1000"));
      server.createTopics(List.of(TopicSpec.of(TOPIC, 4), TopicSpec.compacted("people", 1)));
      try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrap()))) {
        assertThat(config(admin, TOPIC, "retention.ms")).isEqualTo("-1");
        assertThat(config(admin, TOPIC, "message.timestamp.type")).isEqualTo("LogAppendTime");
        assertThat(config(admin, "people", "cleanup.policy")).isEqualTo("compact");
        assertThat(
                admin.describeTopics(List.of(TOPIC)).allTopicNames().get().get(TOPIC).partitions())
            .hasSize(2);
      }
    }
  }

  @Test
  void namesAPortThatIsTaken() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> KafkaServer.start(folder, other.getLocalPort(), 0))
          .isInstanceOf(PortTakenException.class)
          .hasMessageContaining("Port " + other.getLocalPort() + ", wanted for Kafka's broker");
      assertThatThrownBy(() -> KafkaServer.start(folder, 0, other.getLocalPort()))
          .isInstanceOf(PortTakenException.class)
          .hasMessageContaining("wanted for Kafka's controller");
    }
    assertThat(folder).isEmptyDirectory();
  }

  private static void produce(String bootstrap, int from, int to) {
    try (KafkaProducer<String, String> producer = Records.producer(bootstrap, Map.of())) {
      for (int i = from; i < to; i++) {
        producer.send(new ProducerRecord<>(TOPIC, null, YEAR_2001, "k" + i, "v" + i));
      }
    }
  }

  private static Set<String> values(List<ConsumerRecord<String, String>> records) {
    return records.stream().map(ConsumerRecord::value).collect(Collectors.toSet());
  }

  private static String config(Admin admin, String topic, String key) throws Exception {
    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(key).value();
  }

  /** The threads that would keep a JVM from ending. */
  private static Set<Thread> userThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !thread.isDaemon())
        .collect(Collectors.toSet());
  }
}
