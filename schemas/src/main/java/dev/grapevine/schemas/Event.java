package dev.grapevine.schemas;

import java.time.Instant;

/**
 * What travels on the topic of activities: something that happened, or word that time has passed.
 *
 * <p>A stream should carry one of the records, not this interface: an engine that serializes by
 * type sees through a record, but not through an interface.
 */
public sealed interface Event permits Activity, Tick {

  /** URI reference of where the event comes from. */
  String source();

  /** When it happened. */
  Instant time();
}
