package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.access.NotVisibleException;
import dev.grapevine.dashboard.access.View;
import dev.grapevine.dashboard.documents.Experts;
import dev.grapevine.dashboard.documents.Gaps;
import dev.grapevine.dashboard.documents.Topics;
import dev.grapevine.dashboard.view.GapView;
import dev.grapevine.dashboard.view.KnowingView;
import dev.grapevine.dashboard.view.Names;
import dev.grapevine.dashboard.view.Query;
import dev.grapevine.dashboard.view.SubjectView;
import dev.grapevine.dashboard.view.TopicView;
import dev.grapevine.schemas.Topic;
import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What more people talk about than their past makes likely. */
final class TopicPages {
  private static final int MAX_OPEN = 60;
  private static final int MAX_CLOSED = 40;
  private static final int MAX_GAPS = 5;
  private static final int MAX_SUBJECTS = 4;
  private static final List<String> SUBJECT_KINDS = List.of("tag:", "term:", "topic:");

  private final Pages pages;
  private final Topics topics;
  private final Gaps gaps;
  private final Experts experts;
  private final Names names;

  TopicPages(Pages pages, Topics topics, Gaps gaps, Experts experts, Names names) {
    this.pages = pages;
    this.topics = topics;
    this.gaps = gaps;
    this.experts = experts;
    this.names = names;
  }

  /** All of them. */
  void list(Context ctx) {
    View view = Requests.view(ctx);
    Map<String, Object> model = new HashMap<>();
    model.put("open", views(topics.open(view, MAX_OPEN)));
    model.put("closed", views(topics.closed(view, MAX_CLOSED)));
    render(ctx, "topics", "Topics", null, view, model);
  }

  /** One of them. */
  void topic(Context ctx) {
    View view = Requests.view(ctx);
    Topic topic = topics.topic(view, ctx.pathParam("id")).orElseThrow(NotVisibleException::new);
    List<String> subjects = subjects(topic);
    Map<String, Object> model = new HashMap<>();
    model.put("topic", new TopicView(topic, names, pages.now()));
    model.put("related", views(topics.topics(view, topic.related())));
    model.put(
        "gaps",
        gaps.about(view, subjects, MAX_GAPS).stream()
            .map(gap -> new GapView(gap, names, pages.now()))
            .toList());
    model.put(
        "subjects",
        KnowingView.ofFewestFirst(
            List.of(),
            experts.subjects(view, subjects).stream()
                .map(each -> new SubjectView(each, names, pages.now()))
                .toList(),
            MAX_SUBJECTS));
    String title = new TopicView(topic, names, pages.now()).name();
    render(ctx, "topic", title, topic.id(), view, model);
  }

  private void render(
      Context ctx, String template, String title, String id, View view, Map<String, Object> model) {
    Query query = Requests.query(ctx, "scope");
    String live = query.with("to", Interest.CHANGED + "topics").with("id", id).at("");
    model.put("shell", pages.shell(ctx, title, "topics", view, query, live));
    model.put("query", query);
    pages.render(ctx, template, model);
  }

  private List<TopicView> views(List<Topic> found) {
    return found.stream().map(topic -> new TopicView(topic, names, pages.now())).toList();
  }

  /** Under which the people in the know and the gaps about it are found. */
  private static List<String> subjects(Topic topic) {
    return Stream.concat(Stream.of(topic.name().toLowerCase(Locale.ROOT)), topic.terms().stream())
        .distinct()
        .flatMap(term -> SUBJECT_KINDS.stream().map(kind -> kind + term))
        .toList();
  }
}
