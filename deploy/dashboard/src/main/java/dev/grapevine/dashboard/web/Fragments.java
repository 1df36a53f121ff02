package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.access.Reader;
import dev.grapevine.dashboard.access.View;
import dev.grapevine.dashboard.documents.Topics;
import dev.grapevine.dashboard.view.GapView;
import dev.grapevine.dashboard.view.Lines;
import dev.grapevine.dashboard.view.Names;
import dev.grapevine.dashboard.view.Query;
import dev.grapevine.dashboard.view.Rail;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Gap;
import java.util.Map;

/** Makes parts of pages, the same for everybody who may see them. */
final class Fragments {
  private final Pages pages;
  private final Topics topics;
  private final Names names;
  private final Lines lines;

  Fragments(Pages pages, Topics topics, Names names) {
    this.pages = pages;
    this.topics = topics;
    this.names = names;
    this.lines = new Lines(names);
  }

  /** A line of a feed. */
  String line(FeedItem item, String threadTitle) {
    return pages.html(
        "part/line",
        Map.of("line", lines.of(item, threadTitle, pages.now()), "scope", item.scope()));
  }

  /** A row of the board. */
  String gap(Gap gap, boolean manages) {
    return gap(new GapView(gap, names, pages.now()), manages);
  }

  /** A row of the board for one reader. */
  String gap(GapView gap, boolean manages) {
    return pages.html("part/gap", Map.of("gap", gap, "manages", manages));
  }

  /** What is emerging and trending. */
  String rail(View view) {
    return pages.html("part/rail", Map.of("rail", railOf(view)));
  }

  Rail railOf(View view) {
    String scope = Reader.ORG.equals(view.scope()) ? null : view.scope();
    return Rail.of(
        topics.open(view, Rail.MAX_TOPICS),
        topics.trending(view).orElse(null),
        names,
        pages.now(),
        Query.empty().with("scope", scope));
  }
}
