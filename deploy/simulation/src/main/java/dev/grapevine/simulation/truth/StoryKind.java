package dev.grapevine.simulation.truth;

/** What sort of thing was planted. */
public enum StoryKind {
  BURST("burst"),
  SLOW("slow"),
  RITUAL("ritual"),
  SPAM("spam"),
  HOT_THREAD("hot-thread"),
  NEW_CHANNEL("new-channel"),
  UNANSWERED_QUESTION("unanswered-question"),
  FAILED_SEARCH("failed-search"),
  HIDDEN_SEARCH("hidden-search"),
  SINGLE_EXPERT("single-expert"),
  LEAVING_EXPERT("leaving-expert"),
  STALE_DOCUMENT("stale-document"),
  REPEATED_QUESTION("repeated-question"),
  SLOW_REVIEW("slow-review"),
  STOPPED_LEARNING("stopped-learning");

  private final String id;

  StoryKind(String id) {
    this.id = id;
  }

  /** The name in a file. */
  public String id() {
    return id;
  }

  /**
   * The kind of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static StoryKind of(String id) {
    for (StoryKind kind : values()) {
      if (kind.id.equals(id)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("\"%s\" is no kind of story".formatted(id));
  }
}
