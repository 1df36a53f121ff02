package dev.grapevine.cli.replay;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.kafka.Topics;
import dev.grapevine.intake.Formats;
import dev.grapevine.intake.IntakeJob;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.Ports;
import dev.grapevine.servers.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * Where a replay goes: the topic of its format in a namespace.
 *
 * @param format of the records
 */
record Target(Namespace namespace, String format) {

  String topic() {
    return namespace.topic(Ports.RAW + "." + format);
  }

  String deadLetters() {
    return namespace.topic(Ports.DEAD_LETTER_TOPIC.name());
  }

  /** The group of consumers under whose name intake commits what it has read. */
  String intake() {
    return namespace.topic(IntakeJob.NAME);
  }

  /** The topics that every namespace has. */
  List<String> topics() {
    List<String> topics = new ArrayList<>(Ports.raw(Formats.names()).topics());
    topics.add(Ports.DEAD_LETTER_TOPIC.name());
    // Last: a running system takes it for the sign of a namespace.
    topics.add(Ports.ACTIVITIES.name());
    return topics.stream().map(namespace::topic).toList();
  }

  /**
   * Makes the topics of a namespace that are missing, each with as many partitions as those of the
   * default one. The default one's own are not made here: where they are missing, this is the wrong
   * Kafka, or a system that is not set up.
   *
   * @return the number of partitions
   */
  int provision(Admin admin, String bootstrap) throws ExecutionException, InterruptedException {
    String pattern = Namespace.DEFAULT.equals(namespace) ? topic() : Ports.ACTIVITIES.name();
    Integer partitions = Topics.partitions(admin, List.of(pattern)).get(pattern);
    if (partitions == null) {
      throw CliException.usage(
          "There is no topic %s at %s. 'deploy/grapevine up' makes it: is this its Kafka?"
              .formatted(pattern, bootstrap));
    }
    if (!Namespace.DEFAULT.equals(namespace)) {
      var missing = new ArrayList<>(topics());
      missing.removeAll(Topics.partitions(admin, missing).keySet());
      if (!missing.isEmpty()) {
        dev.grapevine.servers.Topics.ensure(
            bootstrap, missing.stream().map(name -> TopicSpec.of(name, partitions)).toList());
      }
    }
    return Topics.partitions(admin, List.of(topic())).get(topic());
  }
}
