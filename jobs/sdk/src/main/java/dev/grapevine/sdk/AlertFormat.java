package dev.grapevine.sdk;

import dev.grapevine.schemas.GapTransition;
import dev.grapevine.schemas.GapTransitionCodec;
import java.time.Instant;

/** Transitions of knowledge gaps on their topic; all of one gap are in one partition. */
final class AlertFormat implements TopicFormat<GapTransition> {
  private static final long serialVersionUID = 1L;

  @Override
  public Decoded<GapTransition> decode(RawRecord raw) {
    GapTransition value = GapTransitionCodec.decode(raw.value());
    return Decoded.value(raw, value, value.time());
  }

  @Override
  public byte[] encode(GapTransition value) {
    return GapTransitionCodec.encode(value);
  }

  @Override
  public Instant time(GapTransition value) {
    return value.time();
  }

  @Override
  public String key(GapTransition value) {
    return value.gap();
  }
}
