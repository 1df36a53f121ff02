package dev.grapevine.servers;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Makes sure that topics are there before anybody writes to them: the broker makes none itself. */
public final class Topics {
  private static final Duration TIMEOUT = Duration.ofSeconds(30);
  private static final long POLL_MS = 20;

  private Topics() {}

  /** The same as {@link #ensure(String, Collection)} for one topic. */
  public static void ensure(
      String bootstrap, String name, int partitions, Map<String, String> configs) {
    ensure(bootstrap, List.of(new TopicSpec(name, partitions, configs)));
  }

  /**
   * Creates those topics that are missing, and waits until all can be written to. One that exists
   * gets the given configs and keeps its partitions, since another number would scatter its keys.
   *
   * @throws ServerException when that fails or takes longer than 30 s
   */
  public static void ensure(String bootstrap, Collection<TopicSpec> topics) {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
      Set<String> created = create(admin, topics);
      configure(admin, topics.stream().filter(topic -> !created.contains(topic.name())).toList());
      awaitLeaders(admin, topics.stream().map(TopicSpec::name).toList());
    } catch (ExecutionException | TimeoutException e) {
      Throwable cause = e instanceof ExecutionException ? e.getCause() : e;
      throw new ServerException(
          "The topics at " + bootstrap + " cannot be set up: " + reason(cause), cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("Interrupted while setting up the topics at " + bootstrap, e);
    }
  }

  /** The names of the topics that were not there. */
  private static Set<String> create(Admin admin, Collection<TopicSpec> topics)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<String, KafkaFuture<Void>> results =
        admin.createTopics(topics.stream().map(Topics::newTopic).toList()).values();
    Set<String> created = new HashSet<>();
    for (Map.Entry<String, KafkaFuture<Void>> result : results.entrySet()) {
      try {
        await(result.getValue());
        created.add(result.getKey());
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
    return created;
  }

  private static NewTopic newTopic(TopicSpec topic) {
    // The broker decides on replicas: one machine has one, a cluster its own default.
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
        .configs(topic.configs());
  }

  private static void configure(Admin admin, List<TopicSpec> topics)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<ConfigResource, Collection<AlterConfigOp>> changes =
        topics.stream().collect(Collectors.toMap(Topics::resource, Topics::settings));
    await(admin.incrementalAlterConfigs(changes).all());
  }

  private static ConfigResource resource(TopicSpec topic) {
    return new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
  }

  private static Collection<AlterConfigOp> settings(TopicSpec topic) {
    return topic.configs().entrySet().stream()
        .map(config -> new ConfigEntry(config.getKey(), config.getValue()))
        .map(entry -> new AlterConfigOp(entry, AlterConfigOp.OpType.SET))
        .toList();
  }

  /** The controller answers before the brokers know the topic. */
  private static void awaitLeaders(Admin admin, List<String> names)
      throws ExecutionException, InterruptedException, TimeoutException {
    long deadline = System.nanoTime() + TIMEOUT.toNanos();
    while (!haveLeaders(admin, names)) {
      if (System.nanoTime() - deadline > 0) {
        throw new TimeoutException("not every partition has a leader");
      }
      Thread.sleep(POLL_MS);
    }
  }

  private static boolean haveLeaders(Admin admin, List<String> names)
      throws ExecutionException, InterruptedException, TimeoutException {
    try {
      Collection<TopicDescription> topics =
          await(admin.describeTopics(names).allTopicNames()).values();
      return topics.stream().allMatch(Topics::hasLeaders) && haveLogs(admin, topics);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        return false;
      }
      throw e;
    }
  }

  private static boolean hasLeaders(TopicDescription topic) {
    return topic.partitions().stream()
        .map(partition -> partition.leader())
        .allMatch(leader -> leader != null && leader.id() != Node.noNode().id());
  }

  /** A leader may be known before it has made the log; it answers for its offsets afterwards. */
  private static boolean haveLogs(Admin admin, Collection<TopicDescription> topics)
      throws ExecutionException, InterruptedException, TimeoutException {
    Map<TopicPartition, OffsetSpec> begins = new HashMap<>();
    for (TopicDescription topic : topics) {
      topic
          .partitions()
          .forEach(
              partition ->
                  begins.put(
                      new TopicPartition(topic.name(), partition.partition()),
                      OffsetSpec.earliest()));
    }
    return await(admin.listOffsets(begins).all()).size() == begins.size();
  }

  private static <T> T await(KafkaFuture<T> future)
      throws ExecutionException, InterruptedException, TimeoutException {
    return future.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static String reason(Throwable cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }
}
