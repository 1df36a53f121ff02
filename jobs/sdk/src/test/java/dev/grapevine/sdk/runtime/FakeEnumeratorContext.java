package dev.grapevine.sdk.runtime;

import dev.grapevine.sdk.runtime.SequenceSource.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.apache.flink.api.connector.source.ReaderInfo;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.api.connector.source.SplitsAssignment;
import org.apache.flink.metrics.groups.SplitEnumeratorMetricGroup;

/** Keeps what an enumerator hands out. */
final class FakeEnumeratorContext implements SplitEnumeratorContext<Position> {
  private final List<Position> assigned = new ArrayList<>();
  private final List<Integer> told = new ArrayList<>();

  List<Position> assigned() {
    return assigned;
  }

  /** The readers that were told that there is no more. */
  List<Integer> toldThereIsNoMore() {
    return told;
  }

  @Override
  public void assignSplits(SplitsAssignment<Position> assignment) {
    assignment.assignment().values().forEach(assigned::addAll);
  }

  @Override
  public void signalNoMoreSplits(int subtask) {
    told.add(subtask);
  }

  @Override
  public SplitEnumeratorMetricGroup metricGroup() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void sendEventToSourceReader(int subtask, SourceEvent event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int currentParallelism() {
    return 1;
  }

  @Override
  public Map<Integer, ReaderInfo> registeredReaders() {
    return Map.of();
  }

  @Override
  public <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler) {
    throw new UnsupportedOperationException();
  }

  @Override
  public <T> void callAsync(
      Callable<T> callable, BiConsumer<T, Throwable> handler, long delay, long period) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void runInCoordinatorThread(Runnable runnable) {
    runnable.run();
  }
}
