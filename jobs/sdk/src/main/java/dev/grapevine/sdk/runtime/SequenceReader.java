package dev.grapevine.sdk.runtime;

import dev.grapevine.sdk.runtime.SequenceSource.Opener;
import dev.grapevine.sdk.runtime.SequenceSource.Position;
import dev.grapevine.sdk.runtime.SequenceSource.Sequence;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;

/** Reads a sequence element by element, and remembers how many. */
final class SequenceReader<T> implements SourceReader<T, Position> {
  private static final long POLL_MILLIS = 5;

  private final SourceReaderContext context;
  private final Opener<T> opener;
  private final CompletableFuture<Void> assigned = new CompletableFuture<>();
  private CompletableFuture<Void> available = assigned;
  private Sequence<T> sequence;
  private long read;

  SequenceReader(SourceReaderContext context, Opener<T> opener) {
    this.context = context;
    this.opener = opener;
  }

  @Override
  public void start() {
    if (sequence == null) {
      context.sendSplitRequest();
    }
  }

  @Override
  public InputStatus pollNext(ReaderOutput<T> output) throws Exception {
    if (sequence == null) {
      return assigned.isDone() ? InputStatus.END_OF_INPUT : InputStatus.NOTHING_AVAILABLE;
    }
    T next = sequence.next();
    if (next != null) {
      read++;
      output.collect(next);
      return InputStatus.MORE_AVAILABLE;
    }
    if (sequence.isFinished()) {
      return InputStatus.END_OF_INPUT;
    }
    available =
        CompletableFuture.runAsync(
            () -> {}, CompletableFuture.delayedExecutor(POLL_MILLIS, TimeUnit.MILLISECONDS));
    return InputStatus.NOTHING_AVAILABLE;
  }

  @Override
  public List<Position> snapshotState(long checkpointId) {
    return sequence == null ? List.of() : List.of(new Position(read));
  }

  @Override
  public CompletableFuture<Void> isAvailable() {
    return available;
  }

  @Override
  public void addSplits(List<Position> splits) {
    for (Position position : splits) {
      read = position.read();
      try {
        sequence = opener.open(read);
      } catch (Exception e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }
    assigned.complete(null);
  }

  @Override
  public void notifyNoMoreSplits() {
    assigned.complete(null);
  }

  @Override
  public void close() throws IOException {
    if (sequence != null) {
      sequence.close();
    }
  }
}
