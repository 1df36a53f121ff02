package dev.grapevine.schemas;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The answer to a command that was not carried out.
 *
 * @param command id of the command
 * @param gap id of the gap that it named
 * @param actor opaque id of who gave it
 * @param time of the command
 * @param reason what kind of obstacle there was
 * @param detail what is wrong, and what to do about it
 * @param state of the gap when the command was refused; null for one that is not known
 * @param sequence of the gap then; 0 for one that is not known
 */
public record CommandError(
    String command,
    String gap,
    String actor,
    Instant time,
    Reason reason,
    String detail,
    GapState state,
    int sequence) {

  /** The topic of Kafka, keyed by {@code gap}. */
  public static final String TOPIC = "grapevine.command-errors";

  /** Why a command was not carried out. */
  public enum Reason {
    /** There is no such gap, or it is forgotten by now. */
    UNKNOWN_GAP("unknown-gap"),
    /** The gap's state does not allow it. */
    ILLEGAL("illegal"),
    /** The gap has gone on since the person saw it. */
    STALE("stale");

    static final String NAMES =
        Arrays.stream(values()).map(Reason::id).collect(Collectors.joining(", "));

    private final String id;

    Reason(String id) {
      this.id = id;
    }

    /** The name on the wire. */
    public String id() {
      return id;
    }

    /** The reason with this name, or empty. */
    public static Optional<Reason> of(String id) {
      for (Reason reason : values()) {
        if (reason.id.equals(id)) {
          return Optional.of(reason);
        }
      }
      return Optional.empty();
    }
  }
}
