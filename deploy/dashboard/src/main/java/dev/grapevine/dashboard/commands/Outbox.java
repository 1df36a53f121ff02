package dev.grapevine.dashboard.commands;

/** Where records for the jobs go. */
@FunctionalInterface
public interface Outbox {

  /** There is none: commands are refused. */
  Outbox NONE =
      (topic, key, value) -> {
        throw new OutboxException(
            "This dashboard has no connection to Kafka, so that nothing can be changed here. Start it with --kafka.",
            null);
      };

  /**
   * Writes a record, and returns when it is safe.
   *
   * @param topic in the default namespace
   * @param key may be null
   * @throws OutboxException if it could not be written
   */
  void send(String topic, String key, byte[] value);
}
