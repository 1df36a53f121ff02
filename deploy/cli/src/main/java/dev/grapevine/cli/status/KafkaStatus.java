package dev.grapevine.cli.status;

import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.cli.kafka.SystemClock;
import dev.grapevine.cli.kafka.Topics;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.TimeConfig;
import dev.grapevine.sdk.config.Config;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * What Kafka holds.
 *
 * @param clock how far time has come in the default namespace; null if nothing has happened
 * @param topics records in each of Grapevine's topics
 * @param lag records that each group of consumers has not read yet
 * @param problem why there is nothing to say; or null
 */
record KafkaStatus(Instant clock, Map<String, Long> topics, Map<String, Long> lag, String problem) {

  static KafkaStatus of(KafkaClients kafka) throws InterruptedException {
    try (Admin admin = kafka.admin()) {
      Instant horizon = Instant.now().plus(Config.defaults(TimeConfig.class).lateness());
      Instant clock = SystemClock.read(kafka, admin, Namespace.DEFAULT, horizon).orElse(null);
      List<String> names =
          KafkaClients.answer(admin.listTopics().names()).stream()
              .filter(KafkaStatus::isOwn)
              .toList();
      Collection<TopicPartition> partitions = Topics.all(Topics.partitions(admin, names));
      Map<TopicPartition, Long> ends = Topics.ends(admin, partitions);
      Map<TopicPartition, Long> begins = Topics.begins(admin, partitions);
      Map<String, Long> counts = new TreeMap<>();
      ends.forEach(
          (partition, end) ->
              counts.merge(partition.topic(), end - begins.get(partition), Long::sum));
      return new KafkaStatus(clock, counts, lags(admin, ends), null);
    } catch (ExecutionException e) {
      return unreachable(e.getCause().getMessage());
    }
  }

  static KafkaStatus unreachable(String problem) {
    return new KafkaStatus(null, Map.of(), Map.of(), problem);
  }

  private static boolean isOwn(String topic) {
    return topic.startsWith(Ports.RAW + ".") || topic.startsWith("grapevine.");
  }

  private static Map<String, Long> lags(Admin admin, Map<TopicPartition, Long> ends)
      throws ExecutionException, InterruptedException {
    Map<String, Long> lags = new TreeMap<>();
    for (GroupListing group : KafkaClients.answer(admin.listGroups().all())) {
      Map<TopicPartition, OffsetAndMetadata> committed =
          new HashMap<>(
              KafkaClients.answer(
                  admin.listConsumerGroupOffsets(group.groupId()).partitionsToOffsetAndMetadata()));
      committed.keySet().retainAll(ends.keySet());
      if (!committed.isEmpty()) {
        lags.put(group.groupId(), lag(committed, ends));
      }
    }
    return lags;
  }

  private static long lag(
      Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> ends) {
    return committed.entrySet().stream()
        .filter(entry -> entry.getValue() != null)
        .mapToLong(entry -> Math.max(0, ends.get(entry.getKey()) - entry.getValue().offset()))
        .sum();
  }
}
