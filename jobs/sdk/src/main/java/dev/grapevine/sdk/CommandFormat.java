package dev.grapevine.sdk;

import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.CommandCodec;
import dev.grapevine.schemas.Tick;
import java.time.Instant;

/** Commands on their topic; all to one gap are in one partition. */
final class CommandFormat implements TopicFormat<Command> {
  private static final long serialVersionUID = 1L;

  @Override
  public Decoded<Command> decode(RawRecord raw) {
    if (Ticks.isTick(raw)) {
      return Decoded.tick(raw, ((Tick) ActivityCodec.decode(raw.value())).time());
    }
    Command value = CommandCodec.decode(raw.value());
    return Decoded.value(raw, value, value.time());
  }

  @Override
  public byte[] encode(Command value) {
    return CommandCodec.encode(value);
  }

  @Override
  public Instant time(Command value) {
    return value.time();
  }

  @Override
  public String key(Command value) {
    return value.gap();
  }
}
