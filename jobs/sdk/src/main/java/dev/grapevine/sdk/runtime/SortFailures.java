package dev.grapevine.sdk.runtime;

import dev.grapevine.sdk.Decoded;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Sends failures to the dead letters and everything else on, ticks included. */
final class SortFailures<T> extends ProcessFunction<Decoded<T>, Decoded<T>> {
  private static final long serialVersionUID = 1L;

  private transient DeadLetterCounters deadLetters;

  @Override
  public void open(OpenContext context) {
    deadLetters = new DeadLetterCounters(getRuntimeContext(), getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(Decoded<T> decoded, Context context, Collector<Decoded<T>> out) {
    if (decoded.failure() == null) {
      out.collect(decoded);
    } else {
      deadLetters.count(decoded.failure());
      context.output(Admission.DEAD_LETTERS, decoded.failure());
    }
  }
}
