package dev.grapevine.sdk;

import dev.grapevine.schemas.CommandError;
import dev.grapevine.schemas.CommandErrorCodec;
import java.time.Instant;

/** Answers to commands on their topic; all of one gap are in one partition. */
final class CommandErrorFormat implements TopicFormat<CommandError> {
  private static final long serialVersionUID = 1L;

  @Override
  public Decoded<CommandError> decode(RawRecord raw) {
    CommandError value = CommandErrorCodec.decode(raw.value());
    return Decoded.value(raw, value, value.time());
  }

  @Override
  public byte[] encode(CommandError value) {
    return CommandErrorCodec.encode(value);
  }

  @Override
  public Instant time(CommandError value) {
    return value.time();
  }

  @Override
  public String key(CommandError value) {
    return value.gap();
  }
}
