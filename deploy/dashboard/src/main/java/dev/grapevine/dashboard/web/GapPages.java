package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.access.NotVisibleException;
import dev.grapevine.dashboard.access.View;
import dev.grapevine.dashboard.commands.Commands;
import dev.grapevine.dashboard.documents.Experts;
import dev.grapevine.dashboard.documents.GapFilter;
import dev.grapevine.dashboard.documents.Gaps;
import dev.grapevine.dashboard.view.GapView;
import dev.grapevine.dashboard.view.Names;
import dev.grapevine.dashboard.view.Query;
import dev.grapevine.dashboard.view.SubjectView;
import dev.grapevine.schemas.CommandAction;
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

  private final Pages pages;
  private final Gaps gaps;
  private final Experts experts;
  private final Commands commands;
  private final Fragments fragments;
  private final Names names;

  GapPages(
      Pages pages,
      Gaps gaps,
      Experts experts,
      Commands commands,
      Fragments fragments,
      Names names) {
    this.pages = pages;
    this.gaps = gaps;
    this.experts = experts;
    this.commands = commands;
    this.fragments = fragments;
    this.names = names;
  }

  void board(Context ctx) {
    View view = Requests.wideView(ctx);
    GapFilter filter = Requests.gapFilter(ctx);
    Query query = query(ctx);
    Map<String, Object> model = new HashMap<>();
    model.put("gaps", gaps.board(view, filter, MAX_GAPS).stream().map(this::view).toList());
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
    model.put("gap", view(gap));
    model.put("steps", GapView.steps(gaps.history(view, gap.id()), names, pages.now()));
    model.put(
        "subjects",
        experts.subjects(view, gap.about()).stream()
            .map(each -> new SubjectView(each, names, pages.now()))
            .toList());
    model.put("query", query);
    model.put("manages", view.reader().manages());
    String live = query.with("to", Interest.CHANGED + "gaps").with("id", gap.id()).at("");
    model.put("shell", pages.shell(ctx, view(gap).plainTitle(), "gaps", view, query, live));
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
      ctx.html(fragments.gap(gap, true, action.id()));
    } else {
      ctx.redirect("/gaps/" + ctx.pathParam("id"), HttpStatus.SEE_OTHER);
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
    List<Gap> found = gaps.board(Requests.wideView(ctx), Requests.gapFilter(ctx), MAX_GAPS);
    ctx.contentType("text/csv;charset=utf-8");
    ctx.header("Content-Disposition", "attachment; filename=\"gaps.csv\"");
    ctx.result(GapTable.csv(found.stream().map(this::view).toList()));
  }

  private Gap find(Context ctx, View view) {
    return gaps.gap(view, ctx.pathParam("id")).orElseThrow(NotVisibleException::new);
  }

  private GapView view(Gap gap) {
    return new GapView(gap, names, pages.now(), commands.pending(gap));
  }

  static Query query(Context ctx) {
    return Requests.query(ctx, "scope", "state", "type", "severity", "owner");
  }
}
