package dev.grapevine.sdk;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.schemas.Event;
import dev.grapevine.schemas.Tick;
import java.time.Instant;

/** Activities and ticks as CloudEvents. */
final class ActivityFormat implements TopicFormat<Activity> {
  private static final long serialVersionUID = 1L;

  @Override
  public Decoded<Activity> decode(RawRecord raw) {
    Event event = ActivityCodec.decode(raw.value());
    if (event instanceof Tick tick) {
      return Decoded.tick(raw, tick.time());
    }
    Activity activity = (Activity) event;
    return Decoded.value(raw, activity, activity.time());
  }

  @Override
  public byte[] encode(Activity activity) {
    return ActivityCodec.encode(activity);
  }

  @Override
  public Instant time(Activity activity) {
    return activity.time();
  }

  @Override
  public String key(Activity activity) {
    return activity.partitionKey();
  }
}
