package dev.grapevine.servers;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/** What Kafka's server is told so that one small machine can run it and loses no history. */
final class KafkaSettings {
  private static final int NODE_ID = 1;
  private static final String CONTROLLER_LISTENER = "CONTROLLER";
  private static final String BROKER_LISTENER = "BROKER";
  private static final int MEBIBYTE = 1 << 20;

  private KafkaSettings() {}

  static Properties of(Path folder, int brokerPort, int controllerPort) {
    Map<String, Object> settings = new LinkedHashMap<>();
    addListeners(settings, brokerPort, controllerPort);
    settings.put("log.dirs", folder.toAbsolutePath());
    addRetention(settings);
    addSingleReplicas(settings);
    addSmallFootprint(settings);

    Properties properties = new Properties();
    settings.forEach((key, value) -> properties.setProperty(key, value.toString()));
    return properties;
  }

  private static void addListeners(
      Map<String, Object> settings, int brokerPort, int controllerPort) {
    String broker = BROKER_LISTENER + "://127.0.0.1:" + brokerPort;
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", NODE_ID);
    settings.put("controller.quorum.voters", NODE_ID + "@127.0.0.1:" + controllerPort);
    settings.put(
        "listeners", broker + "," + CONTROLLER_LISTENER + "://127.0.0.1:" + controllerPort);
    settings.put("advertised.listeners", broker);
    settings.put(
        "listener.security.protocol.map",
        BROKER_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
    settings.put("inter.broker.listener.name", BROKER_LISTENER);
    settings.put("controller.listener.names", CONTROLLER_LISTENER);
  }

  private static void addRetention(Map<String, Object> settings) {
    settings.put("log.retention.ms", -1);
    settings.put("log.retention.bytes", -1);
    // Replayed history carries old times: by them, retention and rolling would act at once.
    settings.put("log.message.timestamp.type", "LogAppendTime");
    settings.put("message.max.bytes", 2 * MEBIBYTE);
    settings.put("replica.fetch.max.bytes", 2 * MEBIBYTE);
    // A name with a typing error must fail, not become a topic with other settings.
    settings.put("auto.create.topics.enable", false);
  }

  private static void addSingleReplicas(Map<String, Object> settings) {
    settings.put("num.partitions", 1);
    settings.put("default.replication.factor", 1);
    settings.put("min.insync.replicas", 1);
    settings.put("offsets.topic.num.partitions", 1);
    settings.put("offsets.topic.replication.factor", 1);
    settings.put("transaction.state.log.num.partitions", 1);
    settings.put("transaction.state.log.replication.factor", 1);
    settings.put("transaction.state.log.min.isr", 1);
    settings.put("share.coordinator.state.topic.num.partitions", 1);
    settings.put("share.coordinator.state.topic.replication.factor", 1);
    settings.put("share.coordinator.state.topic.min.isr", 1);
    // A killed broker may not register again before its session ends: this is most of a restart.
    settings.put("broker.session.timeout.ms", 4000);
    settings.put("broker.heartbeat.interval.ms", 1000);
    // Nobody else joins: a first rebalance has nothing to wait for.
    settings.put("group.initial.rebalance.delay.ms", 0);
  }

  private static void addSmallFootprint(Map<String, Object> settings) {
    settings.put("num.network.threads", 2);
    settings.put("num.io.threads", 2);
    settings.put("background.threads", 2);
    settings.put("num.recovery.threads.per.data.dir", 1);
    settings.put("log.cleaner.threads", 1);
    settings.put("log.cleaner.dedupe.buffer.size", 8 * MEBIBYTE);
    settings.put("offsets.load.buffer.size", MEBIBYTE);
    settings.put("transaction.state.log.load.buffer.size", MEBIBYTE);
    // Otherwise the controller writes to disk twice a second for as long as nothing happens.
    settings.put("metadata.max.idle.interval.ms", 0);
  }
}
