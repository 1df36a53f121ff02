package dev.grapevine.dashboard.view;

import java.util.List;

/**
 * A line of a feed that a search has found.
 *
 * @param line as it stands in the feed
 * @param title with what was looked for; empty where that is elsewhere
 * @param text with what was looked for; empty where that is elsewhere
 */
public record Result(Line line, List<Segment> title, List<Segment> text) {

  /**
   * Anything else that a search has found.
   *
   * @param found as it is shown elsewhere
   * @param piece with what was looked for; may be empty
   */
  public record Of<T>(T found, List<Segment> piece) {}
}
