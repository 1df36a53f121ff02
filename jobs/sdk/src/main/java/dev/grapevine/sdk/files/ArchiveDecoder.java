package dev.grapevine.sdk.files;

import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.Decoder;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.runtime.LateRecords;
import java.time.Instant;
import org.apache.flink.api.common.functions.MapFunction;

/** Decodes records of an archive, and sets those aside that its source has marked as late. */
final class ArchiveDecoder<T> implements MapFunction<RawRecord, Decoded<T>> {
  private static final long serialVersionUID = 1L;

  private final Decoder<T> decoder;
  private final Archive.RecordClock clock;

  ArchiveDecoder(Decoder<T> decoder, Archive.RecordClock clock) {
    this.decoder = decoder;
    this.clock = clock;
  }

  @Override
  public Decoded<T> map(RawRecord raw) {
    String newest = raw.headers().get(BacktestSource.LATE_HEADER);
    if (newest == null) {
      return decoder.decode(raw);
    }
    return Decoded.failure(
        raw,
        LateRecords.deadLetter(
            raw, Backtest.NAME, clock.timeOf(raw), Instant.parse(newest), decoder.lateness()));
  }
}
