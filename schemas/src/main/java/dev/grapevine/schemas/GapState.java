package dev.grapevine.schemas;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where a knowledge gap stands in its episode. */
public enum GapState {
  /** It was found, and nobody has said anything to it. */
  OPEN("open"),
  /** Somebody knows of it. */
  ACKNOWLEDGED("acknowledged"),
  /** Somebody takes care of it. */
  ASSIGNED("assigned"),
  /** It is not to be shown until a certain time. */
  SNOOZED("snoozed"),
  /** What would close it has happened. */
  RESOLVED("resolved"),
  /** Somebody said, with a reason, that it is none. */
  DISMISSED("dismissed"),
  /** Nothing has been heard of it for so long that it is of no interest any more. */
  EXPIRED("expired"),
  /** What had closed it was taken back, or somebody said that it is not over. */
  REOPENED("reopened");

  static final String NAMES =
      Arrays.stream(values()).map(GapState::id).collect(Collectors.joining(", "));

  private final String id;

  GapState(String id) {
    this.id = id;
  }

  /** The name on the wire. */
  public String id() {
    return id;
  }

  /** Whether there still is a gap. */
  public boolean isOpen() {
    return this != RESOLVED && this != DISMISSED && this != EXPIRED;
  }

  /** The state with this name, or empty. */
  public static Optional<GapState> of(String id) {
    for (GapState state : values()) {
      if (state.id.equals(id)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }
}
