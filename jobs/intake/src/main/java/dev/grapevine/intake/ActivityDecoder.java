package dev.grapevine.intake;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.schemas.CodecException;
import dev.grapevine.schemas.Event;
import dev.grapevine.schemas.Tick;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.RecordDecoder;
import dev.grapevine.sdk.Ticks;
import java.time.Duration;

/** Reads a record of whatever known format as an activity. */
public final class ActivityDecoder implements RecordDecoder<Activity> {
  private static final long serialVersionUID = 1L;

  @Override
  public Decoded<Activity> decode(RawRecord raw) {
    Event event = Ticks.isTick(raw) ? ActivityCodec.decode(raw.value()) : format(raw).decode(raw);
    if (event instanceof Tick tick) {
      return Decoded.tick(raw, tick.time());
    }
    Activity activity = shifted((Activity) event, RecordHeaders.timeShift(raw));
    return Decoded.value(raw, activity, activity.time());
  }

  private static Format format(RawRecord raw) {
    try {
      return Formats.named(RecordHeaders.format(raw));
    } catch (IllegalArgumentException e) {
      throw CodecException.invalid(e.getMessage());
    }
  }

  private static Activity shifted(Activity activity, Duration shift) {
    return shift.isZero()
        ? activity
        : activity.toBuilder().time(activity.time().plus(shift)).build();
  }
}
