package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.access.Access;
import dev.grapevine.dashboard.access.AccessConfig;
import dev.grapevine.dashboard.commands.Commands;
import dev.grapevine.dashboard.commands.Outbox;
import dev.grapevine.dashboard.documents.Experts;
import dev.grapevine.dashboard.documents.Feeds;
import dev.grapevine.dashboard.documents.Figures;
import dev.grapevine.dashboard.documents.Gaps;
import dev.grapevine.dashboard.documents.Letters;
import dev.grapevine.dashboard.documents.Reads;
import dev.grapevine.dashboard.documents.Searches;
import dev.grapevine.dashboard.documents.Store;
import dev.grapevine.dashboard.documents.Topics;
import dev.grapevine.dashboard.live.Live;
import dev.grapevine.dashboard.operations.Health;
import dev.grapevine.dashboard.view.Names;
import dev.grapevine.dashboard.webhooks.WebhookStatus;
import dev.grapevine.schemas.CommandError;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** All addresses, and what answers at each. */
public final class Site implements AutoCloseable {
  private static final String ELEMENT = "/embed/element.js";
  private static final String HEALTH = "/health";
  private static final Set<String> PUBLIC = Set.of(ELEMENT, HEALTH);
  private static final long MAX_REQUEST_BYTES = 128 << 10;
  private static final int MAX_THREADS = 64;

  private final Requests requests;
  private final Security security;
  private final Assets assets = new Assets();
  private final Errors errors;
  private final Streams streams;
  private final Reads reads;
  private final FeedPages feedPages;
  private final TopicPages topicPages;
  private final GapPages gapPages;
  private final PeoplePages peoplePages;
  private final SearchPages searchPages;
  private final OverviewPages overviewPages;
  private final OperationsPages operationsPages;
  private final Api api;
  private final Publications publications;
  private final Embeds embeds;
  private final byte[] openApi = resource("openapi.json");

  /**
   * @param embedders origins of pages that may show what is made to be embedded
   * @param webhooks how those do that are told of gaps
   */
  public Site(
      Store store,
      Reads reads,
      AccessConfig access,
      List<String> embedders,
      Names names,
      Outbox outbox,
      Supplier<Health> health,
      Supplier<List<WebhookStatus>> webhooks,
      Clock clock) {
    this.reads = reads;
    requests = new Requests(new Access(access));
    security = new Security(access.isOpen(), embedders);
    Feeds feeds = new Feeds(store, reads);
    Topics topics = new Topics(store, reads);
    Gaps gaps = new Gaps(store, reads);
    Experts experts = new Experts(store, reads);
    Searches searches = new Searches(store, reads);
    Commands commands = new Commands(outbox, clock);
    Pages pages = new Pages(assets, feeds, reads, clock);
    Fragments fragments = new Fragments(pages, topics, names);
    errors = new Errors(pages);
    streams = new Streams(feeds, reads, fragments);
    feedPages = new FeedPages(pages, feeds, fragments, names);
    topicPages = new TopicPages(pages, topics, gaps, experts, names);
    gapPages = new GapPages(pages, gaps, experts, commands, fragments, streams, names);
    peoplePages = new PeoplePages(pages, experts, names);
    searchPages = new SearchPages(pages, searches, experts, names);
    Figures figures = new Figures(store, reads, clock);
    overviewPages = new OverviewPages(pages, figures, gaps, topics, experts, names);
    Letters letters = new Letters(store, reads);
    operationsPages = new OperationsPages(pages, letters, outbox, health, webhooks, reads, streams);
    api = new Api(feeds, topics, gaps, experts, searches, commands, names);
    publications = new Publications(pages, feeds, names);
    embeds = new Embeds(pages, feeds, fragments, names);
  }

  /** Who is told of changes, to pass them on to the pages that are open. */
  public Live.Listener listener() {
    return streams;
  }

  /** Takes in that a command was not carried out, and tells who gave it. */
  public void refused(CommandError error) {
    gapPages.refused(error);
  }

  /** The server, not started yet. */
  public Javalin server(String host, int port) {
    return Javalin.create(
        config -> {
          configure(config, host, port);
          routes(config.routes);
          errors.register(config.routes);
        });
  }

  private static void configure(JavalinConfig config, String host, int port) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.jetty.host = host;
    config.jetty.port = port;
    QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS);
    threads.setName("dashboard");
    threads.setDaemon(true);
    config.jetty.threadPool = threads;
    config.http.maxRequestSize = MAX_REQUEST_BYTES;
    config.http.prefer405over404 = true;
  }

  private void routes(RoutesConfig routes) {
    routes.before(this::admit);
    routes.get(HEALTH, this::health);
    routes.get("/assets/{hash}/{name}", assets::serve);
    pages(routes);
    routes.sse("/live", streams::subscribe);
    routes.get("/feed.atom", publications::atom);
    routes.get("/feed.as2", publications::activityStreams);
    routes.get(ELEMENT, assets::element);
    routes.get("/embed/trending", embeds::trending);
    routes.get("/embed/feed", embeds::feed);
    api(routes);
  }

  private void pages(RoutesConfig routes) {
    routes.get("/", feedPages::feed);
    routes.get("/topics", topicPages::list);
    routes.get("/topics/{id}", topicPages::topic);
    routes.get("/gaps", gapPages::board);
    routes.get("/gaps.csv", gapPages::export);
    routes.get("/gaps/{id}", gapPages::gap);
    routes.post("/gaps/{id}/commands", gapPages::command);
    routes.get("/people", peoplePages::people);
    routes.get("/search", searchPages::search);
    routes.get("/overview", overviewPages::overview);
    routes.get("/operations", operationsPages::operations);
    routes.post("/operations/replay", operationsPages::replay);
  }

  private void api(RoutesConfig routes) {
    routes.get("/api/v1/openapi.json", ctx -> ctx.contentType("application/json").result(openApi));
    routes.get("/api/v1/me", api::me);
    routes.get("/api/v1/feed", api::feed);
    routes.get("/api/v1/topics", api::topics);
    routes.get("/api/v1/topics/{id}", api::topic);
    routes.get("/api/v1/trending", api::trending);
    routes.get("/api/v1/gaps", api::gaps);
    routes.get("/api/v1/gaps/{id}", api::gap);
    routes.post("/api/v1/gaps/{id}/commands", api::command);
    routes.get("/api/v1/expertise", api::expertise);
    routes.get("/api/v1/search", api::search);
  }

  /** Whatever needs no reader is the same for everybody, and says nothing of what there is. */
  private void admit(Context ctx) {
    security.headers(ctx);
    if (!ctx.path().startsWith("/assets/") && !PUBLIC.contains(ctx.path())) {
      security.check(ctx);
      requests.identify(ctx);
      Requests.begin(ctx, reads);
    }
  }

  private void health(Context ctx) {
    boolean up = reads.awaySince() == null;
    ctx.status(up ? 200 : 503);
    Json.answer(ctx, Json.object().put("elasticsearch", up ? "up" : "away"));
  }

  private static byte[] resource(String name) {
    try (InputStream in = Site.class.getResourceAsStream("/dev/grapevine/dashboard/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    streams.close();
  }
}
