package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.access.View;
import dev.grapevine.dashboard.documents.FeedFilter;
import dev.grapevine.dashboard.documents.Feeds;
import dev.grapevine.dashboard.view.Lines;
import dev.grapevine.dashboard.view.Names;
import dev.grapevine.dashboard.view.Query;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Small pages to be shown within pages of an intranet, in its colours. */
final class Embeds {
  private static final int LINES = 10;
  private static final int MAX_LINES = 50;
  private static final List<String> THEMES = List.of("auto", "light", "dark");

  private final Pages pages;
  private final Feeds feeds;
  private final Fragments fragments;
  private final Lines lines;

  Embeds(Pages pages, Feeds feeds, Fragments fragments, Names names) {
    this.pages = pages;
    this.feeds = feeds;
    this.fragments = fragments;
    this.lines = new Lines(names);
  }

  void trending(Context ctx) {
    View view = Requests.view(ctx);
    Map<String, Object> model = model(ctx, "Trending", view, "rail");
    model.put("rail", fragments.railOf(view));
    pages.render(ctx, "embed-trending", model);
  }

  void feed(Context ctx) {
    View view = Requests.view(ctx);
    FeedFilter filter = Requests.feedFilter(ctx);
    Feeds.Page page = feeds.page(view, filter, null, Requests.limit(ctx, LINES, MAX_LINES));
    Map<String, Object> model = model(ctx, "Feed", view, "feed");
    model.put("lines", lines.of(page.items(), page.titles(), pages.now()));
    pages.render(ctx, "embed-feed", model);
  }

  private Map<String, Object> model(Context ctx, String title, View view, String topic) {
    String theme = Requests.value(ctx, "theme");
    if (theme != null && !THEMES.contains(theme)) {
      throw new BadRequestResponse("theme must be one of auto, light, dark");
    }
    Query query = Requests.query(ctx, "scope", "kind", "channel", "subject");
    Map<String, Object> model = new HashMap<>();
    model.put(
        "shell", pages.shell(ctx, title, "embed", view, query, query.with("to", topic).at("")));
    model.put("theme", theme == null || theme.equals("auto") ? "" : theme);
    model.put("query", query);
    return model;
  }
}
