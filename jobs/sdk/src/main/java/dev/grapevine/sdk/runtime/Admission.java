package dev.grapevine.sdk.runtime;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.sdk.Decoded;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Lets values through that are on time, and sends failures and late values to the dead letters. A
 * value that is late because it is relayed a second time is no news, and is dropped.
 *
 * <p>It also holds back the last watermark of a bounded input: that a file has ended says nothing
 * about time, and would let every deadline fire that lies in the future. Time moves with records
 * and ticks alone.
 */
public final class Admission<T> extends AbstractStreamOperator<T>
    implements OneInputStreamOperator<Decoded<T>, T> {
  private static final long serialVersionUID = 1L;

  /** Where the dead letters come out. */
  public static final OutputTag<DeadLetter> DEAD_LETTERS =
      new OutputTag<>("dead-letters") {
        private static final long serialVersionUID = 1L;
      };

  /** What the names of the accumulators begin with that count dead letters; the reason follows. */
  public static final String DEAD_LETTERS_PREFIX = "dead-letters.";

  /** The accumulator that counts the values let through that carry a time. */
  public static final String ACCEPTED = "accepted";

  private final String job;
  private final Duration lateness;
  private transient long watermark;
  private transient LongCounter accepted;
  private transient Counter acceptedMetric;
  private transient Counter repeatedMetric;
  private transient RelayedOrigins origins;
  private transient DeadLetterCounters deadLetters;

  private Admission(StreamOperatorParameters<T> parameters, String job, Duration lateness) {
    super(parameters);
    this.job = job;
    this.lateness = lateness;
  }

  @Override
  public void open() throws Exception {
    super.open();
    watermark = Long.MIN_VALUE;
    accepted = getRuntimeContext().getLongCounter(ACCEPTED);
    acceptedMetric = getMetricGroup().counter(ACCEPTED);
    repeatedMetric = getMetricGroup().counter("lateRepeated");
    origins = new RelayedOrigins();
    deadLetters = new DeadLetterCounters(getRuntimeContext(), getMetricGroup());
  }

  @Override
  public void processElement(StreamRecord<Decoded<T>> element) {
    Decoded<T> decoded = element.getValue();
    if (decoded.failure() != null) {
      setAside(decoded.failure());
    } else if (decoded.value() != null) {
      boolean repeated = origins.isRepeated(decoded.origin());
      if (decoded.time() == null) {
        // A raw record: it is accepted once it has been decoded, if it can be.
        output.collect(element.replace(decoded.value()));
      } else if (decoded.time().toEpochMilli() > watermark) {
        accepted.add(1);
        acceptedMetric.inc();
        output.collect(element.replace(decoded.value()));
      } else if (repeated) {
        repeatedMetric.inc(); // It was on time when it was relayed first.
      } else {
        setAside(late(decoded));
      }
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    if (!mark.equals(Watermark.MAX_WATERMARK)) {
      watermark = mark.getTimestamp();
      super.processWatermark(mark);
    }
  }

  private void setAside(DeadLetter letter) {
    deadLetters.count(letter);
    output.collect(DEAD_LETTERS, new StreamRecord<>(letter));
  }

  private DeadLetter late(Decoded<T> decoded) {
    Instant newest = Instant.ofEpochMilli(watermark + 1).plus(lateness);
    return LateRecords.deadLetter(decoded, job, newest, lateness);
  }

  /** Creates the operator so that it is chained to its source: no record is copied in between. */
  public static final class Factory<T> extends AbstractStreamOperatorFactory<T>
      implements OneInputStreamOperatorFactory<Decoded<T>, T> {
    private static final long serialVersionUID = 1L;

    private final String job;
    private final Duration lateness;

    /**
     * @param job in whose name late values are set aside
     * @param lateness only for the words of the reason
     */
    public Factory(String job, Duration lateness) {
      this.job = job;
      this.lateness = lateness;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <O extends StreamOperator<T>> O createStreamOperator(
        StreamOperatorParameters<T> parameters) {
      return (O) new Admission<>(parameters, job, lateness);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
      return Admission.class;
    }
  }
}
