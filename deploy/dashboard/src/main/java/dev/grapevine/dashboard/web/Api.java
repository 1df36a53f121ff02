package dev.grapevine.dashboard.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.grapevine.dashboard.access.NotVisibleException;
import dev.grapevine.dashboard.access.Reader;
import dev.grapevine.dashboard.access.View;
import dev.grapevine.dashboard.commands.Commands;
import dev.grapevine.dashboard.documents.Experts;
import dev.grapevine.dashboard.documents.Feeds;
import dev.grapevine.dashboard.documents.Found;
import dev.grapevine.dashboard.documents.Gaps;
import dev.grapevine.dashboard.documents.Searches;
import dev.grapevine.dashboard.documents.Topics;
import dev.grapevine.dashboard.view.Names;
import dev.grapevine.schemas.CommandAction;
import dev.grapevine.schemas.ExpertiseCodec;
import dev.grapevine.schemas.FeedItemCodec;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapCodec;
import dev.grapevine.schemas.GapTransitionCodec;
import dev.grapevine.schemas.TopicCodec;
import dev.grapevine.schemas.TrendingCodec;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What the pages show, for programs: documents as the schemas have them. */
final class Api {
  private static final int MAX_LIMIT = 200;
  private static final int USUAL_LIMIT = 30;

  private final Feeds feeds;
  private final Topics topics;
  private final Gaps gaps;
  private final Experts experts;
  private final Searches searches;
  private final Commands commands;
  private final Names names;

  Api(
      Feeds feeds,
      Topics topics,
      Gaps gaps,
      Experts experts,
      Searches searches,
      Commands commands,
      Names names) {
    this.feeds = feeds;
    this.topics = topics;
    this.gaps = gaps;
    this.experts = experts;
    this.searches = searches;
    this.commands = commands;
    this.names = names;
  }

  void me(Context ctx) {
    Reader reader = Requests.reader(ctx);
    ObjectNode me = Json.object();
    me.put("id", reader.id());
    ArrayNode scopes = me.putArray("scopes");
    (reader.everything() ? feeds.teams(new View(reader, null)) : reader.scopes())
        .forEach(scopes::add);
    me.put("manages", reader.manages());
    me.put("operates", reader.operates());
    Json.answer(ctx, me);
  }

  void feed(Context ctx) {
    Feeds.Page page =
        feeds.page(
            Requests.view(ctx),
            Requests.feedFilter(ctx),
            Requests.cursor(ctx),
            Requests.limit(ctx, USUAL_LIMIT, MAX_LIMIT));
    ObjectNode answer = Json.object();
    answer.set("items", Json.documents(page.items(), FeedItemCodec::encode));
    answer.put("next", page.next() == null ? null : page.next().text());
    answer.set(
        "names",
        Json.names(page.items().stream().flatMap(item -> item.actors().stream()).toList(), names));
    Json.answer(ctx, answer);
  }

  void topics(Context ctx) {
    View view = Requests.view(ctx);
    int limit = Requests.limit(ctx, USUAL_LIMIT, MAX_LIMIT);
    boolean closed = "closed".equals(Requests.value(ctx, "state"));
    items(ctx, closed ? topics.closed(view, limit) : topics.open(view, limit), TopicCodec::encode);
  }

  void topic(Context ctx) {
    Json.answer(
        ctx,
        Json.document(
            TopicCodec.encode(
                topics
                    .topic(Requests.view(ctx), ctx.pathParam("id"))
                    .orElseThrow(NotVisibleException::new))));
  }

  void trending(Context ctx) {
    items(ctx, topics.trending(Requests.view(ctx)).stream().toList(), TrendingCodec::encode);
  }

  void gaps(Context ctx) {
    items(
        ctx,
        gaps.board(
            Requests.wideView(ctx),
            Requests.gapFilter(ctx),
            Requests.limit(ctx, USUAL_LIMIT, MAX_LIMIT)),
        GapCodec::encode);
  }

  void gap(Context ctx) {
    View view = Requests.wideView(ctx);
    Gap gap = gap(ctx, view);
    ObjectNode answer = Json.object();
    answer.set("gap", Json.document(GapCodec.encode(gap)));
    answer.set("history", Json.documents(gaps.history(view, gap.id()), GapTransitionCodec::encode));
    answer.put("pending", commands.pending(gap));
    answer.put("refusal", commands.refusal(view.reader().id(), gap));
    Json.answer(ctx, answer);
  }

  /** Takes a command in JSON, as the schema of commands has it, but for who, when and its id. */
  void command(Context ctx) {
    View view = Requests.wideView(ctx);
    Gap gap = gap(ctx, view);
    var body = Json.document(ctx.bodyAsBytes());
    String action = body.path("action").asText(null);
    String until = body.path("until").asText(null);
    try {
      commands.give(
          view.reader(),
          gap,
          body.path("sequence").asInt(gap.sequence()),
          CommandAction.of(action)
              .orElseThrow(() -> new BadRequestResponse("action is not one that there is")),
          body.path("assignee").asText(null),
          until == null ? null : Instant.parse(until),
          body.path("reason").asText(null));
    } catch (DateTimeException e) {
      throw new BadRequestResponse("until is no time such as 2026-03-02T09:14:05Z");
    }
    ctx.status(202);
    Json.answer(ctx, Json.object().put("pending", action));
  }

  void expertise(Context ctx) {
    View view = Requests.view(ctx);
    String words = SearchPages.words(ctx);
    int limit = Requests.limit(ctx, USUAL_LIMIT, MAX_LIMIT);
    items(
        ctx,
        words.isEmpty() ? experts.busiest(view, limit) : experts.named(view, words, limit),
        ExpertiseCodec::encode);
  }

  void search(Context ctx) {
    View view = Requests.wideView(ctx);
    String words = SearchPages.words(ctx);
    if (words.isEmpty()) {
      throw new BadRequestResponse("q is missing: the words to look for");
    }
    int limit = Requests.limit(ctx, USUAL_LIMIT, MAX_LIMIT);
    ObjectNode answer = Json.object();
    answer.set("feed", found(searches.lines(view, words, limit), FeedItemCodec::encode));
    answer.set("topics", found(searches.topics(view, words, limit), TopicCodec::encode));
    answer.set("gaps", found(searches.gaps(view, words, limit), GapCodec::encode));
    Json.answer(ctx, answer);
  }

  private static <T> ArrayNode found(List<Found<T>> found, Function<T, byte[]> codec) {
    return Json.documents(found.stream().map(Found::document).toList(), codec);
  }

  private static <T> void items(Context ctx, List<T> items, Function<T, byte[]> codec) {
    ObjectNode answer = Json.object();
    answer.set("items", Json.documents(items, codec));
    Json.answer(ctx, answer);
  }

  private Gap gap(Context ctx, View view) {
    return gaps.gap(view, ctx.pathParam("id")).orElseThrow(NotVisibleException::new);
  }
}
