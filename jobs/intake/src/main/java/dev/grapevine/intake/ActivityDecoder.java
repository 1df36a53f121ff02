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
import java.time.Instant;

/** Reads a record of whatever known format as an activity. */
public final class ActivityDecoder implements RecordDecoder<Activity> {
  private static final long serialVersionUID = 1L;

  /** Beyond it no activity could be written. */
  private static final Instant END_OF_TIME = Instant.parse("+10000-01-01T00:00:00Z");

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
    if (shift.isZero()) {
      return activity;
    }
    Instant time = activity.time().plus(shift);
    if (time.isBefore(Instant.EPOCH) || !time.isBefore(END_OF_TIME)) {
      throw CodecException.invalid(
          "header %s: it moves %s out of the years 1970 to 9999"
              .formatted(RecordHeaders.TIME_SHIFT, activity.time()));
    }
    return activity.toBuilder().time(time).build();
  }
}
