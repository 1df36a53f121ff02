package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.access.View;
import dev.grapevine.dashboard.documents.Cursor;
import dev.grapevine.dashboard.documents.FeedFilter;
import dev.grapevine.dashboard.documents.Feeds;
import dev.grapevine.dashboard.view.Lines;
import dev.grapevine.dashboard.view.Names;
import dev.grapevine.dashboard.view.Query;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.Map;

/** The feed: what is going on, and beside it what is emerging. */
final class FeedPages {
  static final int PAGE = 30;

  private final Pages pages;
  private final Feeds feeds;
  private final Fragments fragments;
  private final Lines lines;

  FeedPages(Pages pages, Feeds feeds, Fragments fragments, Names names) {
    this.pages = pages;
    this.feeds = feeds;
    this.fragments = fragments;
    this.lines = new Lines(names);
  }

  /** The page, or with {@code part=lines} what comes after a cursor. */
  void feed(Context ctx) {
    View view = Requests.view(ctx);
    FeedFilter filter = Requests.feedFilter(ctx);
    Cursor cursor = Requests.cursor(ctx);
    Query query = Requests.query(ctx, "scope", "kind", "channel", "subject");
    Feeds.Page page = feeds.page(view, filter, cursor, PAGE);
    Map<String, Object> model = new HashMap<>();
    model.put("lines", lines.of(page.items(), page.titles(), pages.now()));
    model.put("more", page.next() == null ? "" : query.with("cursor", page.next().text()).at("/"));
    model.put("query", query);
    if ("lines".equals(Requests.value(ctx, "part"))) {
      pages.render(ctx, "part/lines", model);
      return;
    }
    boolean isTop = cursor == null;
    String live = isTop ? query.with("to", "feed,rail").at("") : null;
    model.put("shell", pages.shell(ctx, "Feed", "feed", view, query, live));
    model.put("filter", filter);
    model.put("channels", feeds.channels(view));
    model.put("rail", fragments.railOf(view));
    model.put("isTop", isTop);
    pages.render(ctx, "feed", model);
  }
}
