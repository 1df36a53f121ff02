package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.access.View;
import dev.grapevine.dashboard.documents.Experts;
import dev.grapevine.dashboard.documents.FeedKind;
import dev.grapevine.dashboard.documents.Figures;
import dev.grapevine.dashboard.documents.GapFilter;
import dev.grapevine.dashboard.documents.Gaps;
import dev.grapevine.dashboard.documents.Topics;
import dev.grapevine.dashboard.documents.Waits;
import dev.grapevine.dashboard.view.Chart;
import dev.grapevine.dashboard.view.Names;
import dev.grapevine.dashboard.view.Query;
import dev.grapevine.dashboard.view.SubjectView;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.Verb;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the organisation learns, over time: subjects and questions, never persons. */
final class OverviewPages {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final double HOUR = 3_600;
  private static final double MOST = 0.9;
  private static final double HALF = 0.5;
  private static final int MAX_GAPS = 200;
  private static final int MAX_TOPICS = 60;
  private static final int FRAGILE = 8;

  private final Pages pages;
  private final Figures figures;
  private final Gaps gaps;
  private final Topics topics;
  private final Experts experts;
  private final Names names;

  OverviewPages(
      Pages pages, Figures figures, Gaps gaps, Topics topics, Experts experts, Names names) {
    this.pages = pages;
    this.figures = figures;
    this.gaps = gaps;
    this.topics = topics;
    this.experts = experts;
    this.names = names;
  }

  void overview(Context ctx) {
    View view = Requests.view(ctx);
    List<Figures.Week> weeks = figures.weeks(view);
    Query query = Requests.query(ctx, "scope");
    Map<String, Object> model = new HashMap<>();
    model.put("weeks", weeks);
    model.put("activity", activity(weeks));
    List<Waits> waits = figures.waits(view);
    model.put("questions", questions(waits));
    model.put("waits", waits(waits));
    model.put("kinds", kinds(weeks));
    List<Gap> open = gaps.board(view, new GapFilter(null, null, null, null), MAX_GAPS);
    model.put("openGaps", open.size());
    model.put(
        "gapTypes",
        open.stream()
            .collect(Collectors.groupingBy(Gap::type, TreeMap::new, Collectors.counting())));
    List<Topic> going = topics.open(view, MAX_TOPICS);
    model.put("openTopics", going.size());
    model.put(
        "topicStates",
        going.stream()
            .collect(
                Collectors.groupingBy(
                    topic -> topic.state().id(), TreeMap::new, Collectors.counting())));
    model.put(
        "fragile",
        experts.fragile(view, FRAGILE).stream()
            .map(each -> new SubjectView(each, names, pages.now()))
            .toList());
    model.put("query", query);
    model.put("shell", pages.shell(ctx, "Overview", "overview", view, query, null));
    pages.render(ctx, "overview", model);
  }

  private static Chart activity(List<Figures.Week> weeks) {
    return new Chart(
        weeks.stream().map(week -> new Chart.Bar(label(week.begin()), week.total(), 0)).toList(),
        -1,
        "things done a week");
  }

  /** Questions, and those of them that have an answer by now. */
  private static Chart questions(List<Waits> weeks) {
    return new Chart(
        weeks.stream()
            .map(week -> new Chart.Bar(label(week.begin()), week.questions(), week.answered()))
            .toList(),
        -1,
        "questions a week");
  }

  /** In how many hours 90 % of the questions, and half of them, had an answer. */
  private static Chart waits(List<Waits> weeks) {
    return new Chart(
        weeks.stream()
            .map(
                week ->
                    new Chart.Bar(
                        label(week.begin()), week.within(MOST) / HOUR, week.within(HALF) / HOUR))
            .toList(),
        -1,
        "hours until 90 % had an answer");
  }

  private static Map<String, Long> kinds(List<Figures.Week> weeks) {
    Map<String, Long> kinds = new TreeMap<>();
    weeks.forEach(
        week ->
            week.lines()
                .forEach(
                    (verb, count) ->
                        kinds.merge(
                            Verb.of(verb).map(known -> FeedKind.of(known).label()).orElse(verb),
                            count,
                            Long::sum)));
    return kinds;
  }

  private static String label(Instant week) {
    return DAY.format(week.atOffset(ZoneOffset.UTC));
  }
}
