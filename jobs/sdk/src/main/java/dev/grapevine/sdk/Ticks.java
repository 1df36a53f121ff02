package dev.grapevine.sdk;

import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.schemas.Tick;
import java.time.Instant;
import java.util.Map;

/** Ticks as records: told by a header, so that they pass through topics of any format. */
public final class Ticks {

  /** The header of CloudEvents' binary mode that names the type of a record. */
  public static final String TYPE_HEADER = "ce_type";

  private Ticks() {}

  /** Whether a record, of whatever format, is a tick. */
  public static boolean isTick(RawRecord raw) {
    return Tick.TYPE.equals(raw.headers().get(TYPE_HEADER));
  }

  /** Stands as the partition of a tick that was read from nowhere. No record can forge it. */
  private static final int END = -1;

  /**
   * The tick that ends a bounded input: time comes to where it says, even if that is ahead of the
   * clock.
   *
   * @param lane as for any tick
   */
  public static RawRecord end(String source, int lane, Instant time) {
    RawRecord tick = raw(source, lane, time);
    return new RawRecord(source, END, lane, tick.headers(), tick.value());
  }

  /** Whether a record ends a bounded input. */
  static boolean isEnd(RawRecord raw) {
    return raw.partition() == END;
  }

  /**
   * A tick as a record.
   *
   * @param source who says so
   * @param lane stands as the offset, by which records are dealt out to parallel tasks
   */
  public static RawRecord raw(String source, int lane, Instant time) {
    byte[] json = ActivityCodec.encode(new Tick("/" + source, time));
    return new RawRecord(source, 0, lane, Map.of(TYPE_HEADER, Tick.TYPE), json);
  }
}
