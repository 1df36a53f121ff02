package dev.grapevine.cli.archive;

import dev.grapevine.intake.ActivityDecoder;
import dev.grapevine.schemas.CodecException;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.files.Archive.RecordClock;
import java.time.Instant;

/** Tells the time of a record by decoding it as intake will. */
public final class ActivityClock implements RecordClock {
  private static final long serialVersionUID = 1L;

  private final ActivityDecoder decoder = new ActivityDecoder();

  @Override
  public Instant timeOf(RawRecord raw) {
    try {
      return decoder.decode(raw).time();
    } catch (CodecException e) {
      return null;
    }
  }
}
