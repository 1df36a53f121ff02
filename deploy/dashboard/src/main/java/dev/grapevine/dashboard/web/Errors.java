package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.access.AccessDeniedException;
import dev.grapevine.dashboard.access.NotVisibleException;
import dev.grapevine.dashboard.commands.OutboxException;
import dev.grapevine.dashboard.elasticsearch.ReadException;
import dev.grapevine.schemas.CodecException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says what went wrong, and what to do about it, as a page or in JSON; never more than that. */
final class Errors {
  private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
  private static final int BAD_REQUEST = 400;
  private static final int NOT_FOUND = 404;
  private static final int FAILED = 500;
  private static final int UNAVAILABLE = 503;
  private static final String NOTHING_HERE =
      "There is nothing at this address, or it is not for you to see.";

  private final Pages pages;

  Errors(Pages pages) {
    this.pages = pages;
  }

  void register(RoutesConfig routes) {
    routes.exception(NotVisibleException.class, (e, ctx) -> answer(ctx, NOT_FOUND, NOTHING_HERE));
    routes.exception(
        AccessDeniedException.class, (e, ctx) -> answer(ctx, e.status(), e.getMessage()));
    routes.exception(
        HttpResponseException.class,
        (e, ctx) ->
            answer(ctx, e.getStatus(), e.getStatus() == NOT_FOUND ? NOTHING_HERE : e.getMessage()));
    routes.exception(CodecException.class, (e, ctx) -> answer(ctx, BAD_REQUEST, e.getMessage()));
    routes.exception(
        OutboxException.class,
        (e, ctx) -> {
          LOG.warn("A command could not be passed on", e);
          answer(ctx, UNAVAILABLE, e.getMessage());
        });
    routes.exception(
        ReadException.class,
        (e, ctx) -> {
          LOG.warn("Elasticsearch could not be asked", e);
          ctx.header("Retry-After", "5");
          answer(
              ctx,
              UNAVAILABLE,
              "The search engine behind this page does not answer. This page looks again by itself.");
        });
    routes.exception(
        Exception.class,
        (e, ctx) -> {
          LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
          answer(ctx, FAILED, "Something went wrong here, and was noted in the log.");
        });
  }

  private void answer(Context ctx, int status, String message) {
    ctx.status(status);
    if (ctx.path().startsWith("/api/")) {
      Json.answer(ctx, Json.object().put("status", status).put("error", message));
    } else if (ctx.header("HX-Request") != null) {
      ctx.contentType("text/plain;charset=utf-8").result(message);
    } else {
      ctx.html(
          pages.html(
              "error", Map.of("status", status, "message", message, "assets", pages.assets())));
    }
  }
}
