package dev.grapevine.sdk.runtime;

import java.io.IOException;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A source of one sequence in one order, read by one reader, which goes on from its position after
 * a restore. Files and the stories of tests are such sequences.
 */
public final class SequenceSource<T>
    implements Source<T, SequenceSource.Position, SequenceSource.Position> {
  private static final long serialVersionUID = 1L;

  /** Opens the sequence at a position, which is the number of elements that were read before. */
  @FunctionalInterface
  public interface Opener<T> extends Serializable {
    Sequence<T> open(long position) throws Exception;
  }

  /** A sequence that is being read. */
  public interface Sequence<T> extends AutoCloseable {

    /** The next element; null if there is none now. */
    T next() throws Exception;

    /** Whether there will be no more elements, asked after {@link #next} has answered null. */
    boolean isFinished();

    @Override
    void close() throws IOException;
  }

  /**
   * The one split, and the state of the enumerator too, which hands it out once.
   *
   * @param read how many elements have been read
   */
  public record Position(long read) implements SourceSplit {
    @Override
    public String splitId() {
      return "sequence";
    }
  }

  private final Opener<T> opener;

  public SequenceSource(Opener<T> opener) {
    this.opener = opener;
  }

  @Override
  public Boundedness getBoundedness() {
    return Boundedness.BOUNDED;
  }

  @Override
  public SourceReader<T, Position> createReader(SourceReaderContext context) {
    return new SequenceReader<>(context, opener);
  }

  @Override
  public SplitEnumerator<Position, Position> createEnumerator(
      SplitEnumeratorContext<Position> context) {
    return new SequenceEnumerator(context, List.of(new Position(0)));
  }

  @Override
  public SplitEnumerator<Position, Position> restoreEnumerator(
      SplitEnumeratorContext<Position> context, Position unassigned) {
    boolean handedOut = unassigned.equals(SequenceEnumerator.HANDED_OUT);
    return new SequenceEnumerator(context, handedOut ? List.of() : List.of(unassigned));
  }

  @Override
  public SimpleVersionedSerializer<Position> getSplitSerializer() {
    return new PositionSerializer();
  }

  @Override
  public SimpleVersionedSerializer<Position> getEnumeratorCheckpointSerializer() {
    return new PositionSerializer();
  }

  private static final class PositionSerializer implements SimpleVersionedSerializer<Position> {
    @Override
    public int getVersion() {
      return 1;
    }

    @Override
    public byte[] serialize(Position position) {
      return ByteBuffer.allocate(Long.BYTES).putLong(position.read()).array();
    }

    @Override
    public Position deserialize(int version, byte[] bytes) {
      return new Position(ByteBuffer.wrap(bytes).getLong());
    }
  }
}
