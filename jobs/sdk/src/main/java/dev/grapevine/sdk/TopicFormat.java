package dev.grapevine.sdk;

import java.time.Instant;

/** How the values of a topic stand in its records. */
public interface TopicFormat<T> extends RecordDecoder<T> {

  /** The record's bytes for a value. */
  byte[] encode(T value);

  /** When what the value tells of happened. */
  Instant time(T value);

  /** What keeps values that belong together in one partition. */
  String key(T value);
}
