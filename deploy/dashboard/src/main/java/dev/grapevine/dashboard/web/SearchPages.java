package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.access.View;
import dev.grapevine.dashboard.documents.Experts;
import dev.grapevine.dashboard.documents.Searches;
import dev.grapevine.dashboard.feed.ThreadTitles;
import dev.grapevine.dashboard.text.Text;
import dev.grapevine.dashboard.view.GapView;
import dev.grapevine.dashboard.view.KnowingView;
import dev.grapevine.dashboard.view.Lines;
import dev.grapevine.dashboard.view.Names;
import dev.grapevine.dashboard.view.Prose;
import dev.grapevine.dashboard.view.Query;
import dev.grapevine.dashboard.view.Result;
import dev.grapevine.dashboard.view.Segment;
import dev.grapevine.dashboard.view.SubjectView;
import dev.grapevine.dashboard.view.TopicView;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words, looked for in all that can be read. */
final class SearchPages {
  private static final int LINES = 25;
  private static final int OTHERS = 8;

  private final Pages pages;
  private final Searches searches;
  private final Experts experts;
  private final Names names;
  private final Lines lines;

  SearchPages(Pages pages, Searches searches, Experts experts, Names names) {
    this.pages = pages;
    this.searches = searches;
    this.experts = experts;
    this.names = names;
    this.lines = new Lines(names);
  }

  void search(Context ctx) {
    View view = Requests.wideView(ctx);
    String words = words(ctx);
    Query query = Requests.query(ctx, "q", "scope");
    Map<String, Object> model = new HashMap<>();
    model.put("words", Text.safe(words));
    boolean isEmpty = words.isEmpty();
    model.put("lines", isEmpty ? List.of() : lines(view, words));
    model.put("topics", isEmpty ? List.of() : topics(view, words));
    model.put("gaps", isEmpty ? List.of() : gaps(view, words));
    model.put("subjects", isEmpty ? List.of() : subjects(view, words));
    model.put("shell", pages.shell(ctx, "Search", "search", view, query, null));
    model.put("query", query);
    pages.render(ctx, "search", model);
  }

  /** What is looked for; empty for nothing. */
  static String words(Context ctx) {
    String words = Requests.value(ctx, "q");
    if (words != null && words.length() > Searches.MAX_LENGTH) {
      throw new BadRequestResponse("q is longer than %d characters".formatted(Searches.MAX_LENGTH));
    }
    return words == null ? "" : words;
  }

  private List<Result> lines(View view, String words) {
    ThreadTitles titles = new ThreadTitles(Set.of(), threads -> List.of());
    return searches.lines(view, words, LINES).stream()
        .map(
            found ->
                new Result(
                    lines.of(found.document(), titles.of(found.document()), pages.now()),
                    highlight(found.first("title")),
                    highlight(found.first("text"))))
        .toList();
  }

  private List<Result.Of<TopicView>> topics(View view, String words) {
    return searches.topics(view, words, OTHERS).stream()
        .map(
            found ->
                new Result.Of<>(
                    new TopicView(found.document(), names, pages.now()),
                    highlight(found.first("evidence.title", "evidence.text"))))
        .toList();
  }

  private List<Result.Of<GapView>> gaps(View view, String words) {
    return searches.gaps(view, words, OTHERS).stream()
        .map(
            found ->
                new Result.Of<>(
                    new GapView(found.document(), names, pages.now()),
                    highlight(found.first("title", "why", "evidence.text"))))
        .toList();
  }

  private List<KnowingView> subjects(View view, String words) {
    return KnowingView.of(
        List.of(),
        experts.named(view, words, OTHERS).stream()
            .map(each -> new SubjectView(each, names, pages.now()))
            .toList(),
        OTHERS);
  }

  private static List<Segment> highlight(String piece) {
    return piece.isEmpty() ? List.of() : Prose.found(piece);
  }
}
