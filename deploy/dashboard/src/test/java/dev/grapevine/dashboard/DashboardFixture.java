package dev.grapevine.dashboard;

import dev.grapevine.dashboard.access.AccessConfig;
import dev.grapevine.dashboard.commands.Outbox;
import dev.grapevine.dashboard.elasticsearch.ElasticsearchFixture;
import dev.grapevine.dashboard.operations.Health;
import dev.grapevine.dashboard.webhooks.Webhook;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.CommandError;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.schemas.Person;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A dashboard over a real Elasticsearch, for a test. */
public final class DashboardFixture implements AutoCloseable {
  /** Behind a proxy, which is this machine. */
  public static final AccessConfig BEHIND_PROXY =
      new AccessConfig(List.of("127.0.0.1", "::1"), "X-User", "X-Groups", "managers", "operators");

  private final Dashboard dashboard;
  private final HttpClient http = HttpClient.newHttpClient();

  private DashboardFixture(Dashboard dashboard) {
    this.dashboard = dashboard;
  }

  /** Starts it; names are ids in capitals. */
  public static DashboardFixture start(
      ElasticsearchFixture elasticsearch, AccessConfig access, Outbox outbox) {
    return start(elasticsearch, access, outbox, List.of());
  }

  /** Starts it for pages elsewhere as well. */
  public static DashboardFixture start(
      ElasticsearchFixture elasticsearch,
      AccessConfig access,
      Outbox outbox,
      List<String> embedders) {
    return start(elasticsearch, access, outbox, embedders, List.of());
  }

  /** Starts it for pages and systems elsewhere as well. */
  public static DashboardFixture start(
      ElasticsearchFixture elasticsearch,
      AccessConfig access,
      Outbox outbox,
      List<String> embedders,
      List<Webhook> webhooks) {
    DashboardConfig config =
        new DashboardConfig(
            "127.0.0.1", 0, elasticsearch.url(), Namespace.DEFAULT, access, embedders, webhooks);
    return new DashboardFixture(
        Dashboard.start(
            config,
            Map.of(),
            id -> Optional.of(new Person(id, "Name of " + id, ActorType.PERSON, List.of())),
            outbox,
            () ->
                new Health(
                    List.of(new Health.Job("intake", "RUNNING", "3 s ago")),
                    List.of(new Health.Lag("intake", 3)),
                    List.of("Job x is not running."))));
  }

  public String url() {
    return "http://127.0.0.1:" + dashboard.port();
  }

  /** The paths of everything that can be read, with what varies in braces. */
  public List<String> paths() {
    return dashboard.paths();
  }

  /** Tells it what the job would of a command that it does not carry out. */
  public void refused(CommandError error) {
    dashboard.refused(error);
  }

  /** Asks for a page, with headers as name, value, name, value. */
  public HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return http.send(request(path, headers).GET().build(), BodyHandlers.ofString());
  }

  /** Sends a form. */
  public HttpResponse<String> post(String path, String form, String... headers)
      throws IOException, InterruptedException {
    HttpRequest request =
        request(path, headers)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return http.send(request, BodyHandlers.ofString());
  }

  /** A request that has yet to be sent. */
  public HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path));
    return headers.length == 0 ? request : request.headers(headers);
  }

  @Override
  public void close() {
    dashboard.close();
  }
}
