package dev.grapevine.sdk.runtime;

import dev.grapevine.sdk.Decoded;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Sends failures to the dead letters and everything else on, ticks included. Where the graph ends
 * here, it also counts what has been accepted, as {@link Admission} does where the graph goes on.
 */
final class SortFailures<T> extends ProcessFunction<Decoded<T>, Decoded<T>> {
  private static final long serialVersionUID = 1L;

  private final boolean last;
  private transient LongCounter accepted;
  private transient DeadLetterCounters deadLetters;

  SortFailures(boolean last) {
    this.last = last;
  }

  @Override
  public void open(OpenContext context) {
    accepted = getRuntimeContext().getLongCounter(Admission.ACCEPTED);
    deadLetters = new DeadLetterCounters(getRuntimeContext(), getRuntimeContext().getMetricGroup());
  }

  @Override
  public void processElement(Decoded<T> decoded, Context context, Collector<Decoded<T>> out) {
    if (decoded.failure() == null) {
      if (last && !decoded.isTick()) {
        accepted.add(1);
      }
      out.collect(decoded);
    } else {
      deadLetters.count(decoded.failure());
      context.output(Admission.DEAD_LETTERS, decoded.failure());
    }
  }
}
