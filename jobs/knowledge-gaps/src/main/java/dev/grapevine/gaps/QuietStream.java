package dev.grapevine.gaps;

import java.time.Duration;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.tasks.ProcessingTimeService;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;

/**
 * Lets nothing wait for a stream in which nothing happens for a while. While it is read, as in a
 * replay, it takes part in time, so that what is in it keeps its order to all else; but people give
 * commands when they like, and if nobody does, time goes on all the same.
 */
public final class QuietStream<T> extends AbstractStreamOperator<T>
    implements OneInputStreamOperator<T, T>, BoundedOneInput {
  private static final long serialVersionUID = 1L;

  /** By the clock. */
  static final Duration SILENCE = Duration.ofSeconds(5);

  private transient boolean heard;
  private transient boolean idle;

  private QuietStream(StreamOperatorParameters<T> parameters, ProcessingTimeService clock) {
    super(parameters);
    processingTimeService = clock;
  }

  @Override
  public void open() throws Exception {
    super.open();
    listen();
  }

  private void listen() {
    ProcessingTimeService clock = getProcessingTimeService();
    clock.registerTimer(
        clock.getCurrentProcessingTime() + SILENCE.toMillis(),
        time -> {
          if (!heard) {
            fallSilent();
          }
          heard = false;
          listen();
        });
  }

  private void fallSilent() {
    if (!idle) {
      idle = true;
      output.emitWatermarkStatus(WatermarkStatus.IDLE);
    }
  }

  private void hear() {
    heard = true;
    if (idle) {
      idle = false;
      output.emitWatermarkStatus(WatermarkStatus.ACTIVE);
    }
  }

  @Override
  public void processElement(StreamRecord<T> element) {
    hear();
    output.collect(element);
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    hear();
    super.processWatermark(mark);
  }

  @Override
  public void endInput() {
    fallSilent();
  }

  /** Creates the operator. */
  public static final class Factory<T> extends AbstractStreamOperatorFactory<T>
      implements OneInputStreamOperatorFactory<T, T> {
    private static final long serialVersionUID = 1L;

    @Override
    @SuppressWarnings("unchecked")
    public <O extends StreamOperator<T>> O createStreamOperator(
        StreamOperatorParameters<T> parameters) {
      return (O) new QuietStream<>(parameters, parameters.getProcessingTimeService());
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
      return QuietStream.class;
    }
  }
}
