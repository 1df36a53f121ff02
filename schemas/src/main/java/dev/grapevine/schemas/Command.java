package dev.grapevine.schemas;

import java.time.Instant;

/**
 * What a person wants done with a knowledge gap. Only the job changes a gap: it carries the command
 * out, or answers it with a {@link CommandError}.
 *
 * @param id unique; the same command told again is carried out once
 * @param gap id of the gap
 * @param actor opaque id of who gives it
 * @param time when it was given
 * @param action what to do
 * @param sequence the gap's newest transition that the person knew of, from 1; a gap that has gone
 *     on since is not what the person saw, so that the command is stale
 * @param assignee opaque id of who is to take care of it, for {@link CommandAction#ASSIGN}
 * @param until when to show it again, for {@link CommandAction#SNOOZE}
 * @param reason why it is none, for {@link CommandAction#DISMISS}; may be given with any other
 */
public record Command(
    String id,
    String gap,
    String actor,
    Instant time,
    CommandAction action,
    int sequence,
    String assignee,
    Instant until,
    String reason) {

  /** The topic of Kafka, keyed by {@code gap}. */
  public static final String TOPIC = "grapevine.commands";
}
