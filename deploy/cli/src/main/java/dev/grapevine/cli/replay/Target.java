package dev.grapevine.cli.replay;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.kafka.Topics;
import dev.grapevine.cli.people.PeopleWriter;
import dev.grapevine.cli.up.DeadLetterLimits;
import dev.grapevine.intake.Formats;
import dev.grapevine.intake.IntakeJob;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.TopicPort;
import dev.grapevine.servers.TopicSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

  /** The topics that every namespace has, with so many partitions where the number is free. */
  List<TopicSpec> specs(int partitions) {
    List<TopicSpec> specs = new ArrayList<>();
    specs.add(PeopleWriter.topic(namespace));
    for (String topic : Ports.raw(Formats.names()).topics()) {
      specs.add(TopicSpec.of(namespace.topic(topic), partitions));
    }
    for (TopicPort<?> port :
        List.of(Ports.TOPIC_TRANSITIONS, Ports.ALERTS, Ports.COMMANDS, Ports.COMMAND_ERRORS)) {
      specs.add(TopicSpec.of(namespace.topic(port.name()), partitions));
    }
    specs.add(DeadLetterLimits.topic(namespace, partitions));
    // Last: a running system takes it for the sign of a namespace.
    specs.add(TopicSpec.of(namespace.topic(Ports.ACTIVITIES.name()), partitions));
    return specs;
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
      List<TopicSpec> missing = new ArrayList<>(specs(partitions));
      Set<String> known =
          Topics.partitions(admin, missing.stream().map(TopicSpec::name).toList()).keySet();
      missing.removeIf(topic -> known.contains(topic.name()));
      if (!missing.isEmpty()) {
        dev.grapevine.servers.Topics.ensure(bootstrap, missing);
      }
    }
    return Topics.partitions(admin, List.of(topic())).get(topic());
  }
}
