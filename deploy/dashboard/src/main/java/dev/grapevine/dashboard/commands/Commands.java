package dev.grapevine.dashboard.commands;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.grapevine.dashboard.access.AccessDeniedException;
import dev.grapevine.dashboard.access.Reader;
import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.CommandAction;
import dev.grapevine.schemas.CommandCodec;
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
  private static final int MAX_PENDING = 10_000;

  private final Outbox outbox;
  private final Clock clock;
  private final Cache<String, Pending> pending =
      Caffeine.newBuilder().expireAfterWrite(PATIENCE).maximumSize(MAX_PENDING).build();

  private record Pending(int sequence, CommandAction action) {}

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
    outbox.send(Command.TOPIC, gap.id(), CommandCodec.encode(command));
    pending.put(gap.id(), new Pending(sequence, action));
  }

  /** What was asked for and is not confirmed yet; null for nothing. */
  public String pending(Gap gap) {
    Pending asked = pending.getIfPresent(gap.id());
    return asked == null || gap.sequence() > asked.sequence ? null : asked.action.id();
  }
}
