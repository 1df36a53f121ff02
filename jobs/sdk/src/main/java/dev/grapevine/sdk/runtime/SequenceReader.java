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

/**
 * Reads a sequence element by element, and remembers how many. It begins once nothing more will
 * come from the enumerator: a job that fails while the enumerator still speaks to it is said to
 * have failed for that, and not for its own reason.
 */
final class SequenceReader<T> implements SourceReader<T, Position> {
  private static final long POLL_MILLIS = 5;

  private final SourceReaderContext context;
  private final Opener<T> opener;
  private final CompletableFuture<Void> ready = new CompletableFuture<>();
  private CompletableFuture<Void> available = ready;
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
    } else { // Restored: the enumerator has nothing to say.
      ready.complete(null);
    }
  }

  @Override
  public InputStatus pollNext(ReaderOutput<T> output) throws Exception {
    if (!ready.isDone()) {
      return InputStatus.NOTHING_AVAILABLE;
    }
    if (sequence == null) {
      return InputStatus.END_OF_INPUT;
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
  }

  @Override
  public void notifyNoMoreSplits() {
    ready.complete(null);
  }

  @Override
  public void close() throws IOException {
    if (sequence != null) {
      sequence.close();
    }
  }
}
