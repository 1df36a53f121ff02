package dev.grapevine.schemas;

import java.util.Optional;

/** Who acted: only persons count as people. */
public enum ActorType {
  PERSON("person"),
  BOT("bot");

  private final String id;

  ActorType(String id) {
    this.id = id;
  }

  /** The name on the wire. */
  public String id() {
    return id;
  }

  /** The type with this name, or empty. */
  public static Optional<ActorType> of(String id) {
    for (ActorType type : values()) {
      if (type.id.equals(id)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
