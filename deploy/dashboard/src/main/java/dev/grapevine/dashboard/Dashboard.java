package dev.grapevine.dashboard;

import dev.grapevine.dashboard.commands.Outbox;
import dev.grapevine.dashboard.documents.AllDocuments;
import dev.grapevine.dashboard.documents.Reads;
import dev.grapevine.dashboard.documents.Store;
import dev.grapevine.dashboard.elasticsearch.ElasticsearchReader;
import dev.grapevine.dashboard.live.Live;
import dev.grapevine.dashboard.operations.Health;
import dev.grapevine.dashboard.view.Names;
import dev.grapevine.dashboard.web.Site;
import dev.grapevine.dashboard.webhooks.Webhooks;
import dev.grapevine.schemas.CommandError;
import dev.grapevine.schemas.Person;
import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The dashboard as a server: pages, their API and live updates, over Elasticsearch. */
public final class Dashboard implements AutoCloseable {
  /** Between two looks for changes: short beside the half second in which indices refresh. */
  private static final Duration PAUSE = Duration.ofMillis(150);

  /** Whoever waits for a page does not wait longer than this for Elasticsearch. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ElasticsearchReader elasticsearch;
  private final Site site;
  private final Live live;
  private final Webhooks webhooks;
  private final Javalin server;

  private Dashboard(
      DashboardConfig config,
      Map<String, String> environment,
      Function<String, Optional<Person>> people,
      Outbox outbox,
      Supplier<Health> health) {
    elasticsearch = new ElasticsearchReader(config.elasticsearch(), environment, PATIENCE);
    Clock clock = Clock.systemUTC();
    Reads reads = new Reads(clock);
    webhooks = new Webhooks(config.webhooks(), clock, Webhooks.PAUSE);
    site =
        new Site(
            new Store(elasticsearch, config.namespace()),
            reads,
            config.access(),
            config.embedders(),
            new Names(people),
            outbox,
            health,
            webhooks::status,
            clock);
    live =
        new Live(
            new AllDocuments(elasticsearch, config.namespace()),
            reads,
            List.of(site.listener(), webhooks),
            PAUSE);
    server = site.server(config.host(), config.port());
  }

  /**
   * Starts it. Elasticsearch need not be there yet.
   *
   * @param environment with the credentials of Elasticsearch
   * @param people who is known by an id
   * @param outbox where commands go
   * @param health how the jobs do
   * @throws io.javalin.util.JavalinBindException if the port is taken
   */
  public static Dashboard start(
      DashboardConfig config,
      Map<String, String> environment,
      Function<String, Optional<Person>> people,
      Outbox outbox,
      Supplier<Health> health) {
    Dashboard dashboard = new Dashboard(config, environment, people, outbox, health);
    try {
      dashboard.server.start();
      dashboard.live.start();
      return dashboard;
    } catch (RuntimeException e) {
      dashboard.close();
      throw e;
    }
  }

  /** Takes in that a command was not carried out, and tells who gave it; for any thread. */
  public void refused(CommandError error) {
    site.refused(error);
  }

  /** The port it listens at. */
  public int port() {
    return server.port();
  }

  /** The paths of everything that can be read, with what varies in braces. */
  List<String> paths() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .map(each -> each.endpoint)
        .filter(endpoint -> endpoint.method.equals(HandlerType.GET))
        .map(endpoint -> endpoint.path)
        .toList();
  }

  @Override
  public void close() {
    live.close();
    server.stop();
    site.close();
    webhooks.close();
    elasticsearch.close();
  }
}
