package dev.grapevine.dashboard.commands;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.grapevine.dashboard.access.AccessDeniedException;
import dev.grapevine.dashboard.access.Reader;
import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.CommandAction;
import dev.grapevine.schemas.CommandCodec;
import dev.grapevine.schemas.CommandError;
import dev.grapevine.schemas.Gap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Gives commands on gaps. What was asked for is shown at once, and for as long as it takes until
 * the gap's document says what has become of it.
 */
public final class Commands {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** How long somebody who was refused is told so, unless they ask for something else. */
  private static final Duration MEMORY = Duration.ofMinutes(10);

  private static final int MAX_PENDING = 10_000;

  private final Outbox outbox;
  private final Clock clock;
  private final Cache<String, Pending> pending =
      Caffeine.newBuilder().expireAfterWrite(PATIENCE).maximumSize(MAX_PENDING).build();

  private final Cache<Given, String> refused =
      Caffeine.newBuilder().expireAfterWrite(MEMORY).maximumSize(MAX_PENDING).build();

  private record Pending(String command, int sequence, CommandAction action) {}

  /** On which gap, and by whom. */
  private record Given(String gap, String actor) {}

  public Commands(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Asks for something.
   *
   * @param gap as the reader saw it
   * @param assignee for an assignment
   * @param until for a snooze
   * @param reason for a dismissal
   * @throws AccessDeniedException if the reader gives no commands
   * @throws dev.grapevine.schemas.CodecException if something is missing
   * @throws OutboxException if it could not be written
   */
  public void give(
      Reader reader,
      Gap gap,
      int sequence,
      CommandAction action,
      String assignee,
      Instant until,
      String reason) {
    if (!reader.manages()) {
      throw AccessDeniedException.forbidden(
          "You can see this gap, but not change it. Ask to be added to the group that may.");
    }
    Command command =
        new Command(
            UUID.randomUUID().toString(),
            gap.id(),
            reader.id(),
            clock.instant(),
            action,
            sequence,
            assignee,
            until,
            reason);
    byte[] json = CommandCodec.encode(command);
    refused.invalidate(new Given(gap.id(), reader.id()));
    // Before it is sent, since the answer may come while that is still being confirmed.
    // What is asked too late is awaited as well: that it was refused is not known yet.
    int seen = Math.max(sequence, gap.sequence());
    Pending asked = new Pending(command.id(), seen, action);
    pending.put(gap.id(), asked);
    try {
      outbox.send(Command.TOPIC, gap.id(), json);
    } catch (OutboxException e) {
      pending.asMap().remove(gap.id(), asked);
      throw e;
    }
  }

  /** Takes in that a command was not carried out. */
  public void refused(CommandError error) {
    Pending asked = pending.getIfPresent(error.gap());
    boolean isNewest = asked != null && asked.command.equals(error.command());
    String what =
        isNewest
            ? "“%s” was not carried out. ".formatted(asked.action.id())
            : "What you asked for was not carried out. ";
    refused.put(new Given(error.gap(), error.actor()), what + Refusals.why(error));
    if (isNewest) {
      pending.asMap().remove(error.gap(), asked);
    }
  }

  /** Why what a reader, by id, has asked for was not carried out; null for nothing. */
  public String refusal(String reader, Gap gap) {
    return refused.getIfPresent(new Given(gap.id(), reader));
  }

  /** What was asked for and is not confirmed yet; null for nothing. */
  public String pending(Gap gap) {
    Pending asked = pending.getIfPresent(gap.id());
    return asked == null || gap.sequence() > asked.sequence ? null : asked.action.id();
  }
}
