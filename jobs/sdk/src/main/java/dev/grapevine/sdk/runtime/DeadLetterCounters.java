package dev.grapevine.sdk.runtime;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetter.Reason;
import java.util.EnumMap;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Counts dead letters by reason, as accumulators for a bounded run and as metrics for a long one.
 */
final class DeadLetterCounters {

  private final RuntimeContext context;
  private final MetricGroup metrics;
  private final Map<Reason, LongCounter> accumulators = new EnumMap<>(Reason.class);
  private final Map<Reason, Counter> counters = new EnumMap<>(Reason.class);

  DeadLetterCounters(RuntimeContext context, MetricGroup metrics) {
    this.context = context;
    this.metrics = metrics;
  }

  void count(DeadLetter letter) {
    Reason reason = letter.reason();
    accumulators
        .computeIfAbsent(
            reason, r -> context.getLongCounter(Admission.DEAD_LETTERS_PREFIX + r.id()))
        .add(1);
    counters
        .computeIfAbsent(reason, r -> metrics.addGroup("reason", r.id()).counter("deadLetters"))
        .inc();
  }
}
