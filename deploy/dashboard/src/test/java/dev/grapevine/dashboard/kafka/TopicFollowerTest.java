package dev.grapevine.dashboard.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.dashboard.kafka.TopicFollower.Start;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TopicFollowerTest {
  private static final String TOPIC = "answers";
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
  private static final Duration SOON = Duration.ofMillis(10);

  private final BlockingQueue<String> read = new LinkedBlockingQueue<>();

  /** With two records that are there, and one that comes when it is first asked for more. */
  private static MockConsumer<byte[], byte[]> consumer() {
    MockConsumer<byte[], byte[]> consumer = empty();
    Node node = new Node(1, "broker", 9092);
    consumer.updatePartitions(
        TOPIC, List.of(new PartitionInfo(TOPIC, 0, node, new Node[] {node}, new Node[] {node})));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.updateEndOffsets(Map.of(PARTITION, 2L));
    consumer.schedulePollTask(
        () -> {
          for (int offset = 0; offset < 3; offset++) {
            byte[] value = ("record " + offset).getBytes(StandardCharsets.UTF_8);
            consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, offset, null, value));
          }
        });
    return consumer;
  }

  private static MockConsumer<byte[], byte[]> empty() {
    return new MockConsumer<>("earliest");
  }

  private TopicFollower follow(Supplier<MockConsumer<byte[], byte[]>> consumers, Start start) {
    return TopicFollower.follow(
        consumers,
        TOPIC,
        start,
        SOON,
        record -> read.add(new String(record.value(), StandardCharsets.UTF_8)));
  }

  @Test
  void readsAllThatThereIs() throws Exception {
    try (TopicFollower follower = follow(TopicFollowerTest::consumer, Start.BEGINNING)) {
      follower.await(Duration.ofSeconds(20));
      assertThat(read).contains("record 0", "record 1");
      assertThat(List.of(read.take(), read.take(), read.take()))
          .containsExactly("record 0", "record 1", "record 2");
    }
  }

  @Test
  void readsWhatComesFromNowOn() throws Exception {
    try (TopicFollower follower = follow(TopicFollowerTest::consumer, Start.END)) {
      follower.await(Duration.ofSeconds(20));
      assertThat(read.take()).isEqualTo("record 2");
    }
  }

  @Test
  void aTopicThatComesLaterIsReadFromItsBeginning() throws Exception {
    BlockingQueue<MockConsumer<byte[], byte[]>> consumers =
        new LinkedBlockingQueue<>(List.of(empty(), consumer()));
    try (TopicFollower follower = follow(consumers::remove, Start.END)) {
      follower.await(Duration.ofSeconds(20));
      assertThat(read.take()).isEqualTo("record 0");
    }
  }

  @Test
  void goesOnWhereItWas() throws Exception {
    MockConsumer<byte[], byte[]> failing = consumer();
    failing.schedulePollTask(() -> failing.setPollException(new KafkaException("gone")));
    BlockingQueue<MockConsumer<byte[], byte[]>> consumers =
        new LinkedBlockingQueue<>(List.of(failing, consumer(), consumer()));
    try (TopicFollower follower = follow(consumers::remove, Start.BEGINNING)) {
      assertThat(List.of(read.take(), read.take(), read.take())).doesNotHaveDuplicates();
      follower.await(Duration.ofSeconds(20));
      assertThat(read).isEmpty();
    }
  }
}
