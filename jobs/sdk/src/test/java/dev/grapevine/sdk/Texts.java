package dev.grapevine.sdk;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.schemas.CodecException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** The simplest of topics, for tests: a record is a time, a space and a word. */
public final class Texts implements TopicFormat<String> {
  private static final long serialVersionUID = 1L;

  private Texts() {}

  /** A port on such a topic. */
  public static TopicPort<String> port(String topic) {
    return new TopicPort<>(topic, String.class, new Texts());
  }

  /** A record as it would be read from one. */
  public static RawRecord raw(String text) {
    return new RawRecord("texts", 0, 1, Map.of(), text.getBytes(UTF_8));
  }

  @Override
  public Decoded<String> decode(RawRecord raw) {
    if (Ticks.isTick(raw)) {
      return Decoded.tick(raw, ActivityCodec.decode(raw.value()).time());
    }
    String text = new String(raw.value(), UTF_8);
    return Decoded.value(raw, text, time(text));
  }

  @Override
  public byte[] encode(String text) {
    return text.getBytes(UTF_8);
  }

  @Override
  public Instant time(String text) {
    try {
      return Instant.parse(text.split(" ")[0]);
    } catch (DateTimeParseException e) {
      throw CodecException.invalid("$: no time");
    }
  }

  @Override
  public String key(String text) {
    return text.substring(text.indexOf(' ') + 1);
  }
}
