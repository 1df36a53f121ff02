package dev.grapevine.topics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.BoundedOneInput;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;

/**
 * Sends the mentions of a term together, once a watermark: each record that is shuffled costs, and
 * so does each look into the state of a term. It keeps nothing when a checkpoint is taken, so it
 * has no state of its own.
 */
public final class GatherMentions extends AbstractStreamOperator<TermUses>
    implements OneInputStreamOperator<Mention, TermUses>, BoundedOneInput {
  private static final long serialVersionUID = 1L;

  /** So many mentions are held at most. */
  static final int MOST = 20_000;

  private transient Map<TermKey, Gathered> held;
  private transient int mentions;

  private GatherMentions(StreamOperatorParameters<TermUses> parameters) {
    super(parameters);
  }

  @Override
  public void open() throws Exception {
    super.open();
    held = new LinkedHashMap<>();
  }

  @Override
  public void processElement(StreamRecord<Mention> element) {
    Mention mention = element.getValue();
    held.computeIfAbsent(new TermKey(mention.scope(), mention.term()), key -> new Gathered())
        .add(mention);
    if (++mentions >= MOST) {
      flush();
    }
  }

  @Override
  public void processWatermark(Watermark mark) throws Exception {
    flush();
    super.processWatermark(mark);
  }

  @Override
  public void prepareSnapshotPreBarrier(long checkpointId) {
    flush();
  }

  @Override
  public void endInput() {
    flush();
  }

  private void flush() {
    held.forEach((key, gathered) -> output.collect(new StreamRecord<>(gathered.uses(key))));
    held.clear();
    mentions = 0;
  }

  /** Creates the operator so that it is chained: no record is copied in between. */
  public static final class Factory extends AbstractStreamOperatorFactory<TermUses>
      implements OneInputStreamOperatorFactory<Mention, TermUses> {
    private static final long serialVersionUID = 1L;

    @Override
    @SuppressWarnings("unchecked")
    public <O extends StreamOperator<TermUses>> O createStreamOperator(
        StreamOperatorParameters<TermUses> parameters) {
      return (O) new GatherMentions(parameters);
    }

    @Override
    @SuppressWarnings("rawtypes")
    public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
      return GatherMentions.class;
    }
  }
}
