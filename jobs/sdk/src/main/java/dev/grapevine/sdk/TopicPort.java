package dev.grapevine.sdk;

import java.io.Serializable;
import java.util.List;

/**
 * A port on Kafka topics, which also joins two jobs of one graph in memory.
 *
 * @param name of the topic in the default namespace, or of the family of topics
 * @param topics the topics themselves, by their names in the default namespace
 * @param type of the values
 * @param format of the records
 */
public record TopicPort<T>(String name, List<String> topics, Class<T> type, TopicFormat<T> format)
    implements Port<T>, Serializable {

  /** A port on one topic, which gives the port its name. */
  public TopicPort(String topic, Class<T> type, TopicFormat<T> format) {
    this(topic, List.of(topic), type, format);
  }
}
