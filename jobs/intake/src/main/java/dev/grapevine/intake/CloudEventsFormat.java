package dev.grapevine.intake;

import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.schemas.Event;
import dev.grapevine.sdk.RawRecord;

/** The canonical form: CloudEvents 1.0 in structured mode, which say everything themselves. */
public final class CloudEventsFormat implements Format {

  @Override
  public String name() {
    return "cloudevents";
  }

  @Override
  public String description() {
    return "CloudEvents 1.0 as JSON, the canonical form";
  }

  @Override
  public Event decode(RawRecord raw) {
    return ActivityCodec.decode(raw.value());
  }
}
