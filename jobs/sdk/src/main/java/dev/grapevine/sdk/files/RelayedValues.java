package dev.grapevine.sdk.files;

import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.runtime.Admission;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;

/** Drops ticks, and counts the values: those that no job of the back-test reads any further. */
final class RelayedValues<T> extends RichFlatMapFunction<Decoded<T>, T> {
  private static final long serialVersionUID = 1L;

  private transient LongCounter accepted;

  @Override
  public void open(OpenContext context) {
    accepted = getRuntimeContext().getLongCounter(Admission.ACCEPTED);
  }

  @Override
  public void flatMap(Decoded<T> decoded, Collector<T> out) {
    if (!decoded.isTick()) {
      accepted.add(1);
      out.collect(decoded.value());
    }
  }
}
