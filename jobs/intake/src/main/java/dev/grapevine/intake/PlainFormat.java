package dev.grapevine.intake;

import dev.grapevine.schemas.Event;
import dev.grapevine.schemas.PlainCodec;
import dev.grapevine.sdk.RawRecord;

/** One flat JSON object a line: the simplest form, which any script can write. */
public final class PlainFormat implements Format {

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public String description() {
    return "one flat JSON object a line: id, time, actor, and what else is known";
  }

  @Override
  public Event decode(RawRecord raw) {
    return PlainCodec.decode(raw.value(), RecordHeaders.defaults(raw, "/plain"));
  }
}
