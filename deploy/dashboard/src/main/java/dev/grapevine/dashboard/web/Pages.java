package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.access.Reader;
import dev.grapevine.dashboard.access.View;
import dev.grapevine.dashboard.documents.FeedFilter;
import dev.grapevine.dashboard.documents.Feeds;
import dev.grapevine.dashboard.documents.Reads;
import dev.grapevine.dashboard.elasticsearch.ReadException;
import dev.grapevine.dashboard.view.Moment;
import dev.grapevine.dashboard.view.Query;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Makes pages of templates, and what surrounds them. */
final class Pages {
  /** From when on readers are told that what they see is not of today. */
  private static final Duration OLD = Duration.ofMinutes(30);

  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Assets assets;
  private final Feeds feeds;
  private final Reads reads;
  private final Clock clock;

  Pages(Assets assets, Feeds feeds, Reads reads, Clock clock) {
    this.assets = assets;
    this.feeds = feeds;
    this.reads = reads;
    this.clock = clock;
  }

  Instant now() {
    return clock.instant();
  }

  Assets assets() {
    return assets;
  }

  /** What surrounds a page; it must be there even where nothing can be read. */
  Shell shell(Context ctx, String title, String section, View view, Query query, String live) {
    Moment asOf = null;
    List<String> teams = List.of();
    try {
      asOf = asOf(view);
      teams = teams(view.reader());
    } catch (ReadException e) {
      // Said by the banner.
    }
    Instant away = reads.awaySince();
    return new Shell(
        title,
        section,
        view.reader(),
        view.scope(),
        teams,
        ctx.path(),
        query,
        live == null ? null : live + (live.isEmpty() ? "?" : "&") + "seen=" + Requests.seen(ctx),
        away == null ? null : new Moment(away, now()),
        asOf,
        assets);
  }

  private Moment asOf(View view) {
    return feeds.page(view, FeedFilter.NONE, null, 1).items().stream()
        .findFirst()
        .filter(item -> item.time().isBefore(now().minus(OLD)))
        .map(item -> new Moment(item.time(), now()))
        .orElse(null);
  }

  private List<String> teams(Reader reader) {
    return reader.everything()
        ? feeds.teams(new View(reader, null)).stream()
            .filter(scope -> !scope.equals(Reader.ORG))
            .sorted()
            .toList()
        : reader.teams().stream().sorted().toList();
  }

  /** Answers with a page, or a part of one. */
  void render(Context ctx, String template, Map<String, Object> model) {
    ctx.html(html(template, model));
  }

  String html(String template, Map<String, Object> model) {
    StringOutput out = new StringOutput();
    engine.render(template + ".jte", model, out);
    return out.toString();
  }
}
