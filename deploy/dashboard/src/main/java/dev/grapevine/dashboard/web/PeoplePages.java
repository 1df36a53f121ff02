package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.access.View;
import dev.grapevine.dashboard.documents.Experts;
import dev.grapevine.dashboard.text.Text;
import dev.grapevine.dashboard.view.Names;
import dev.grapevine.dashboard.view.Query;
import dev.grapevine.dashboard.view.SubjectView;
import dev.grapevine.schemas.ExpertiseDocument;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who knows a subject. */
final class PeoplePages {
  private static final int MAX_SUBJECTS = 12;

  private final Pages pages;
  private final Experts experts;
  private final Names names;

  PeoplePages(Pages pages, Experts experts, Names names) {
    this.pages = pages;
    this.experts = experts;
    this.names = names;
  }

  void people(Context ctx) {
    View view = Requests.view(ctx);
    String words = SearchPages.words(ctx);
    List<ExpertiseDocument> found =
        words.isEmpty()
            ? experts.busiest(view, MAX_SUBJECTS)
            : experts.named(view, words, MAX_SUBJECTS);
    Query query = Requests.query(ctx, "q", "scope");
    Map<String, Object> model = new HashMap<>();
    model.put("words", Text.safe(words));
    model.put(
        "subjects", found.stream().map(each -> new SubjectView(each, names, pages.now())).toList());
    model.put("query", query);
    model.put("shell", pages.shell(ctx, "People in the know", "people", view, query, null));
    pages.render(ctx, "people", model);
  }
}
