package dev.grapevine.schemas;

import java.time.Instant;

/**
 * A producer's word that time has come this far: it lets deadlines fire while nothing happens. It
 * is written to every partition of a topic, regularly, and once history has been loaded.
 *
 * @param source URI reference of who says so
 * @param time how far time has come
 */
public record Tick(String source, Instant time) implements Event {

  /** The CloudEvents type of a tick. */
  public static final String TYPE = "dev.grapevine.tick.v1";
}
