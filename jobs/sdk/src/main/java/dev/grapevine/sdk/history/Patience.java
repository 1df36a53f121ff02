package dev.grapevine.sdk.history;

import java.time.Duration;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Lets time go on without waiting for all that may still come: whoever is to tell of something at
 * once cannot wait an hour. It still is the least of all partitions', so that what is no later than
 * the patience is seen in its order, whatever order it comes in. Later records pass as well, and
 * count from when they come.
 */
public final class Patience<T> extends AbstractStreamOperator<T>
    implements OneInputStreamOperator<T, T> {
  private static final long serialVersionUID = 1L;

  private final long aheadMillis;

  private Patience(StreamOperatorParameters<T> parameters, long aheadMillis) {
    super(parameters);
    this.aheadMillis = aheadMillis;
  }

  @Override
  public void processElement(StreamRecord<T> element) {
    output.collect(element);
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    super.processWatermark(
        mark.equals(Watermark.MAX_WATERMARK)
            ? mark
            : new Watermark(mark.getTimestamp() + aheadMillis));
  }

  /** Creates the operator so that it is chained: no record is copied in between. */
  public static final class Factory<T> extends AbstractStreamOperatorFactory<T>
      implements OneInputStreamOperatorFactory<T, T> {
    private static final long serialVersionUID = 1L;

    private final long aheadMillis;

    /**
     * @param lateness by which time is held back now
     * @param patience by which it is to be held back; beyond the lateness nothing changes
     */
    public Factory(Duration lateness, Duration patience) {
      aheadMillis = Math.max(0, lateness.minus(patience).toMillis());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <O extends StreamOperator<T>> O createStreamOperator(
        StreamOperatorParameters<T> parameters) {
      return (O) new Patience<>(parameters, aheadMillis);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
      return Patience.class;
    }
  }
}
