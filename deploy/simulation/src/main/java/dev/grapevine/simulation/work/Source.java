package dev.grapevine.simulation.work;

/** The systems that people work with; each names its events by itself. */
public enum Source {
  CHAT,
  CODE,
  WIKI,
  SEARCH,
  LEARNING;

  private static final String INTRANET = "https://intranet.tidewater.example/";

  private final String path = name().toLowerCase(java.util.Locale.ROOT);

  /** The URI reference of an event's source. */
  public String id() {
    return "/demo/" + path;
  }

  /** Where a person reads something. */
  public String url(String what) {
    return INTRANET + path + "/" + what;
  }
}
