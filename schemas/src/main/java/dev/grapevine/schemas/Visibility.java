package dev.grapevine.schemas;

/** Who may see an activity, from the widest to the narrowest. */
public enum Visibility {
  /** Everybody in the organisation. */
  ORG("org"),
  /** The members of each of the activity's audiences. */
  TEAM("team"),
  /** Nobody: it becomes no document and counts nowhere. */
  PRIVATE("private");

  private final String id;

  Visibility(String id) {
    this.id = id;
  }

  /** The name on the wire. */
  public String id() {
    return id;
  }

  /** The narrower of the two, so that nothing is shown more widely than either allows. */
  public Visibility narrower(Visibility other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** The visibility with this name; {@link #PRIVATE} for one that is absent or unknown. */
  public static Visibility of(String id) {
    for (Visibility visibility : values()) {
      if (visibility.id.equals(id)) {
        return visibility;
      }
    }
    return PRIVATE;
  }
}
