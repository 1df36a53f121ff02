package dev.grapevine.schemas;

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
}
