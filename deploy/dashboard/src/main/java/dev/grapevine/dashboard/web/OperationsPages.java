package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.access.NotVisibleException;
import dev.grapevine.dashboard.access.Reader;
import dev.grapevine.dashboard.access.View;
import dev.grapevine.dashboard.commands.Outbox;
import dev.grapevine.dashboard.documents.Letters;
import dev.grapevine.dashboard.documents.Reads;
import dev.grapevine.dashboard.operations.Health;
import dev.grapevine.dashboard.view.LetterView;
import dev.grapevine.dashboard.view.Query;
import dev.grapevine.dashboard.webhooks.WebhookStatus;
import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetter.Reason;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** How the system does, and what it could not process; for those who run it. */
final class OperationsPages {
  private static final int MAX_LETTERS = 50;

  private final Pages pages;
  private final Letters letters;
  private final Outbox outbox;
  private final Supplier<Health> health;
  private final Supplier<List<WebhookStatus>> webhooks;
  private final Reads reads;
  private final Streams streams;

  OperationsPages(
      Pages pages,
      Letters letters,
      Outbox outbox,
      Supplier<Health> health,
      Supplier<List<WebhookStatus>> webhooks,
      Reads reads,
      Streams streams) {
    this.pages = pages;
    this.letters = letters;
    this.outbox = outbox;
    this.health = health;
    this.webhooks = webhooks;
    this.reads = reads;
    this.streams = streams;
  }

  void operations(Context ctx) {
    Reader reader = Requests.reader(ctx);
    String reason = Requests.value(ctx, "reason");
    if (reason != null && Reason.of(reason).isEmpty()) {
      throw new BadRequestResponse("reason is none of those that there are");
    }
    Letters.Summary summary = letters.summary(reader, reason, MAX_LETTERS);
    Query query = Requests.query(ctx, "reason");
    Map<String, Object> model = new HashMap<>();
    model.put("health", health.get());
    model.put("webhooks", webhooks.get());
    model.put("reasons", summary.reasons());
    model.put(
        "letters",
        summary.letters().stream()
            .map(each -> new LetterView(each.id(), each.letter(), pages.now()))
            .toList());
    model.put("reason", reason == null ? "" : reason);
    model.put("asked", reads.asked());
    model.put("changes", reads.changes());
    model.put("open", streams.open());
    model.put("sent", "yes".equals(Requests.value(ctx, "sent")));
    model.put("query", query);
    View view = new View(reader, Reader.ORG);
    model.put("shell", pages.shell(ctx, "Operations", "operations", view, query, null));
    pages.render(ctx, "operations", model);
  }

  /** Sends a record that could not be processed once more, as it was repaired. */
  void replay(Context ctx) {
    String id = Requests.field(ctx, "id");
    DeadLetter letter =
        letters
            .letter(Requests.reader(ctx), id == null ? "" : id)
            .orElseThrow(NotVisibleException::new);
    String content = ctx.formParam("content");
    if (content == null || content.isBlank()) {
      throw new BadRequestResponse("content is missing: the record as it should have been");
    }
    outbox.send(letter.topic(), null, content.getBytes(StandardCharsets.UTF_8));
    ctx.redirect("/operations?sent=yes", HttpStatus.SEE_OTHER);
  }
}
