package dev.grapevine.dashboard.live;

/**
 * What is sent to a page that is open.
 *
 * @param name by which the page knows what to do
 * @param data for it; browsers pass over an event without any
 */
public record Event(String name, String data) {

  /** An event of which the name says all. */
  public static Event of(String name) {
    return new Event(name, name);
  }
}
