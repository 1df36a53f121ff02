package dev.grapevine.sdk.cluster;

import dev.grapevine.sdk.config.Setting;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;

/**
 * How to reach Kafka.
 *
 * @param bootstrapServers host and port of one or more brokers
 * @param properties of Kafka's clients, passed through: security, for example
 */
public record KafkaConfig(
    @Setting(
            value = "localhost:9092",
            doc = "host:port of one or more brokers, with commas between")
        String bootstrapServers,
    @Setting(
            value = "",
            doc =
                "any property of Kafka's clients, such as `security.protocol` or `sasl.jaas.config`")
        Map<String, String> properties) {

  /** The properties of every client. */
  public Properties client() {
    Properties client = new Properties();
    client.putAll(properties);
    client.setProperty("bootstrap.servers", bootstrapServers);
    return client;
  }

  /** Without the values of the properties: any of them may be a secret. */
  @Override
  public String toString() {
    return "KafkaConfig[bootstrapServers=%s, properties=%s]"
        .formatted(bootstrapServers, new TreeSet<>(properties.keySet()));
  }
}
