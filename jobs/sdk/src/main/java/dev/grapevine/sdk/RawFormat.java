package dev.grapevine.sdk;

import java.time.Instant;

/** Records as they are. When they happened is not known before they are decoded. */
final class RawFormat implements TopicFormat<RawRecord> {
  private static final long serialVersionUID = 1L;

  @Override
  public Decoded<RawRecord> decode(RawRecord raw) {
    return Decoded.value(raw, raw, null);
  }

  @Override
  public byte[] encode(RawRecord raw) {
    return raw.value();
  }

  @Override
  public Instant time(RawRecord raw) {
    return Instant.EPOCH;
  }

  @Override
  public String key(RawRecord raw) {
    return raw.topic();
  }
}
