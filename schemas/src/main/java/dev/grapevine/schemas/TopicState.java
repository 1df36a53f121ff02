package dev.grapevine.schemas;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Where an emerging topic stands in its episode, in the order in which states follow. */
public enum TopicState {
  /** It has just been noticed. */
  EMERGING("emerging"),
  /** It has stayed above what the past makes likely. */
  TRENDING("trending"),
  /** It is on its way back to what is usual. */
  FADING("fading"),
  /** The episode is over. */
  CLOSED("closed");

  static final String NAMES =
      Arrays.stream(values()).map(TopicState::id).collect(Collectors.joining(", "));

  private final String id;

  TopicState(String id) {
    this.id = id;
  }

  /** The name on the wire. */
  public String id() {
    return id;
  }

  /** Whether the episode still goes on. */
  public boolean isOpen() {
    return this != CLOSED;
  }

  /** The state with this name, or empty. */
  public static Optional<TopicState> of(String id) {
    for (TopicState state : values()) {
      if (state.id.equals(id)) {
        return Optional.of(state);
      }
    }
    return Optional.empty();
  }
}
