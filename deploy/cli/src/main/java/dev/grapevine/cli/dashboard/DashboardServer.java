package dev.grapevine.cli.dashboard;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.Endpoints;
import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.cli.status.DashboardHealth;
import dev.grapevine.dashboard.Dashboard;
import dev.grapevine.dashboard.DashboardConfig;
import dev.grapevine.dashboard.commands.KafkaOutbox;
import dev.grapevine.dashboard.commands.Refusals;
import dev.grapevine.dashboard.kafka.TopicFollower;
import dev.grapevine.dashboard.people.People;
import io.javalin.util.JavalinBindException;
import java.util.Map;

/** The dashboard with everything that it needs of a running system. */
public final class DashboardServer implements AutoCloseable {
  /** How long somebody who gives a command waits for Kafka. */
  private static final String PATIENCE_MILLIS = "5000";

  private final People people;
  private final KafkaOutbox outbox;
  private final Dashboard dashboard;
  private final TopicFollower refusals;
  private final String host;

  private DashboardServer(DashboardConfig config, Endpoints endpoints) {
    KafkaClients kafka = new KafkaClients(endpoints.kafka(), Map.of());
    host = config.host();
    people = People.follow(kafka::consumer, config.namespace());
    KafkaClients writing =
        new KafkaClients(endpoints.kafka(), Map.of("max.block.ms", PATIENCE_MILLIS));
    outbox = new KafkaOutbox(writing::producer, config.namespace());
    try {
      dashboard =
          Dashboard.start(
              config,
              System.getenv(),
              people.directory()::person,
              outbox,
              new DashboardHealth(endpoints));
      refusals = Refusals.follow(kafka::consumer, config.namespace(), dashboard::refused);
    } catch (JavalinBindException e) {
      closeParts();
      throw CliException.failed(
          "Port %d, on which the dashboard would serve, is taken. Choose another with --dashboard-port, or stop what uses it."
              .formatted(config.port()),
          e);
    }
  }

  /**
   * Starts it.
   *
   * @throws CliException if the port is taken
   */
  public static DashboardServer start(DashboardConfig config, Endpoints endpoints) {
    return new DashboardServer(config, endpoints);
  }

  /** Where a browser finds it. */
  public String url() {
    String name = host.equals(DashboardConfig.LOOPBACK) ? "localhost" : host;
    return "http://%s:%d".formatted(name, dashboard.port());
  }

  private void closeParts() {
    people.close();
    outbox.close();
  }

  @Override
  public void close() {
    refusals.close();
    dashboard.close();
    closeParts();
  }
}
