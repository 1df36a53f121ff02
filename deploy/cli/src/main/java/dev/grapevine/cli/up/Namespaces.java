package dev.grapevine.cli.up;

import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.Ports;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/**
 * The namespaces there are: each has a topic of activities. So whoever makes that topic, such as a
 * replay, makes the namespace, and it is there again after a restart.
 */
final class Namespaces implements AutoCloseable {
  private final Admin kafka;

  Namespaces(String bootstrap) {
    Properties client = new Properties();
    client.setProperty("bootstrap.servers", bootstrap);
    kafka = Admin.create(client);
  }

  /** Their names, the default one aside. */
  Set<String> names() throws InterruptedException, ExecutionException {
    String prefix = Ports.ACTIVITIES.name() + ".";
    Set<String> names = new TreeSet<>();
    for (String topic : kafka.listTopics().names().get()) {
      if (topic.startsWith(prefix)) {
        names.add(new Namespace(topic.substring(prefix.length())).name());
      }
    }
    return names;
  }

  @Override
  public void close() {
    kafka.close();
  }
}
