package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.access.NotVisibleException;
import dev.grapevine.dashboard.access.View;
import dev.grapevine.dashboard.commands.Commands;
import dev.grapevine.dashboard.documents.Experts;
import dev.grapevine.dashboard.documents.GapFilter;
import dev.grapevine.dashboard.documents.Gaps;
import dev.grapevine.dashboard.elasticsearch.ReadException;
import dev.grapevine.dashboard.view.GapView;
import dev.grapevine.dashboard.view.KnowingView;
import dev.grapevine.dashboard.view.Names;
import dev.grapevine.dashboard.view.Query;
import dev.grapevine.dashboard.view.SubjectView;
import dev.grapevine.schemas.CommandAction;
import dev.grapevine.schemas.CommandError;
import dev.grapevine.schemas.Gap;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The board of knowledge gaps, one of them, and what people want done with it. */
final class GapPages {
  static final int MAX_GAPS = 200;

  private static final int MAX_SUBJECTS = 4;

  private final Pages pages;
  private final Gaps gaps;
  private final Experts experts;
  private final Commands commands;
  private final Fragments fragments;
  private final Streams streams;
  private final Names names;

  GapPages(
      Pages pages,
      Gaps gaps,
      Experts experts,
      Commands commands,
      Fragments fragments,
      Streams streams,
      Names names) {
    this.pages = pages;
    this.gaps = gaps;
    this.experts = experts;
    this.commands = commands;
    this.fragments = fragments;
    this.streams = streams;
    this.names = names;
  }

  void board(Context ctx) {
    View view = Requests.wideView(ctx);
    GapFilter filter = Requests.gapFilter(ctx);
    Query query = query(ctx);
    Map<String, Object> model = new HashMap<>();
    model.put(
        "gaps", gaps.board(view, filter, MAX_GAPS).stream().map(gap -> view(gap, view)).toList());
    model.put("facets", gaps.facets(view));
    model.put("filter", filter);
    model.put("names", names);
    model.put("query", query);
    model.put("manages", view.reader().manages());
    String live = query.with("to", "board").at("");
    model.put("shell", pages.shell(ctx, "Gaps", "gaps", view, query, live));
    pages.render(ctx, "gaps", model);
  }

  void gap(Context ctx) {
    View view = Requests.wideView(ctx);
    Gap gap = find(ctx, view);
    Query query = Requests.query(ctx, "scope");
    Map<String, Object> model = new HashMap<>();
    GapView shown = view(gap, view);
    model.put("gap", shown);
    model.put("steps", GapView.steps(gaps.history(view, gap.id()), names, pages.now()));
    model.put(
        "subjects",
        KnowingView.ofFewestFirst(
            shown.helpers(),
            experts.subjects(view, gap.about()).stream()
                .map(each -> new SubjectView(each, names, pages.now()))
                .toList(),
            MAX_SUBJECTS));
    model.put("query", query);
    model.put("manages", view.reader().manages());
    String live = query.with("to", Interest.CHANGED + "gaps").with("id", gap.id()).at("");
    model.put("shell", pages.shell(ctx, shown.plainTitle(), "gaps", view, query, live));
    pages.render(ctx, "gap", model);
  }

  /** Passes a command on, and shows at once what was asked for. */
  void command(Context ctx) {
    View view = Requests.wideView(ctx);
    Gap gap = find(ctx, view);
    CommandAction action =
        CommandAction.of(Requests.field(ctx, "action"))
            .orElseThrow(() -> new BadRequestResponse("action is not one that there is"));
    commands.give(
        view.reader(),
        gap,
        sequence(ctx, gap),
        action,
        Requests.field(ctx, "assignee"),
        until(ctx),
        Requests.field(ctx, "reason"));
    if ("row".equals(Requests.field(ctx, "part"))) {
      ctx.html(fragments.gap(view(gap, view), true));
    } else {
      ctx.redirect("/gaps/" + ctx.pathParam("id"), HttpStatus.SEE_OTHER);
    }
  }

  /** Takes in that a command was refused, and corrects the pages of who gave it. */
  void refused(CommandError error) {
    commands.refused(error);
    try {
      gaps.gap(new View(Streams.SYSTEM, null), error.gap())
          .ifPresent(
              gap ->
                  streams.refused(
                      error.actor(),
                      new GapView(
                          gap,
                          names,
                          pages.now(),
                          commands.pending(gap),
                          commands.refusal(error.actor(), gap))));
    } catch (ReadException e) {
      // The next page that they open says so.
    }
  }

  private static int sequence(Context ctx, Gap gap) {
    String text = Requests.field(ctx, "sequence");
    try {
      return text == null ? gap.sequence() : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new BadRequestResponse("sequence is no number");
    }
  }

  private Instant until(Context ctx) {
    String days = Requests.field(ctx, "days");
    try {
      return days == null
          ? null
          : pages.now().plus(Duration.ofDays(Math.min(365, Integer.parseInt(days))));
    } catch (NumberFormatException e) {
      throw new BadRequestResponse("days is no number");
    }
  }

  void export(Context ctx) {
    View view = Requests.wideView(ctx);
    List<Gap> found = gaps.board(view, Requests.gapFilter(ctx), MAX_GAPS);
    ctx.contentType("text/csv;charset=utf-8");
    ctx.header("Content-Disposition", "attachment; filename=\"gaps.csv\"");
    ctx.result(GapTable.csv(found.stream().map(gap -> view(gap, view)).toList()));
  }

  private Gap find(Context ctx, View view) {
    return gaps.gap(view, ctx.pathParam("id")).orElseThrow(NotVisibleException::new);
  }

  private GapView view(Gap gap, View view) {
    return new GapView(
        gap, names, pages.now(), commands.pending(gap), commands.refusal(view.reader().id(), gap));
  }

  static Query query(Context ctx) {
    return Requests.query(ctx, "scope", "state", "type", "severity", "owner");
  }
}
