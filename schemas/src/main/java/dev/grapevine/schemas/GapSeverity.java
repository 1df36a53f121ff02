package dev.grapevine.schemas;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** How much a knowledge gap matters, from the least to the most. */
public enum GapSeverity {
  LOW("low"),
  MEDIUM("medium"),
  HIGH("high");

  static final String NAMES =
      Arrays.stream(values()).map(GapSeverity::id).collect(Collectors.joining(", "));

  private final String id;

  GapSeverity(String id) {
    this.id = id;
  }

  /** The name on the wire. */
  public String id() {
    return id;
  }

  /** The severity so many steps above the least, at most {@link #HIGH}. */
  public static GapSeverity level(int steps) {
    return values()[Math.max(0, Math.min(HIGH.ordinal(), steps))];
  }

  /** The severity with this name, or empty. */
  public static Optional<GapSeverity> of(String id) {
    for (GapSeverity severity : values()) {
      if (severity.id.equals(id)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
