package dev.grapevine.sdk;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetterCodec;
import java.time.Instant;

/** Dead letters on their topic. */
final class DeadLetterTopicFormat implements TopicFormat<DeadLetter> {
  private static final long serialVersionUID = 1L;

  @Override
  public Decoded<DeadLetter> decode(RawRecord raw) {
    DeadLetter letter = DeadLetterCodec.decode(raw.value());
    return Decoded.value(raw, letter, letter.time());
  }

  @Override
  public byte[] encode(DeadLetter letter) {
    return DeadLetterCodec.encode(letter);
  }

  @Override
  public Instant time(DeadLetter letter) {
    return letter.time();
  }

  @Override
  public String key(DeadLetter letter) {
    return letter.topic();
  }
}
