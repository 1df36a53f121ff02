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

  ArchiveDecoder(Decoder<T> decoder) {
    this.decoder = decoder;
  }

  @Override
  public Decoded<T> map(RawRecord raw) {
    Decoded<T> decoded = decoder.decode(raw);
    String newest = raw.headers().get(BacktestSource.LATE_HEADER);
    return newest == null || decoded.failure() != null
        ? decoded
        : Decoded.failure(
            raw,
            LateRecords.deadLetter(
                decoded, Backtest.NAME, Instant.parse(newest), decoder.lateness()));
  }
}
