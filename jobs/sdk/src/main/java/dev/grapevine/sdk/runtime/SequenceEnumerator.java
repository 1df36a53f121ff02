package dev.grapevine.sdk.runtime;

import dev.grapevine.sdk.runtime.SequenceSource.Position;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;

/** Hands the one split of a sequence to the first reader that asks for it. */
final class SequenceEnumerator implements SplitEnumerator<Position, Position> {
  /** Stands for the split once a reader has it, and keeps its position itself. */
  static final Position HANDED_OUT = new Position(-1);

  private final SplitEnumeratorContext<Position> context;
  private final Deque<Position> unassigned;

  SequenceEnumerator(SplitEnumeratorContext<Position> context, List<Position> unassigned) {
    this.context = context;
    this.unassigned = new ArrayDeque<>(unassigned);
  }

  @Override
  public void start() {}

  @Override
  public void handleSplitRequest(int subtask, String host) {
    Position position = unassigned.poll();
    if (position != null) {
      context.assignSplit(position, subtask);
    }
    context.signalNoMoreSplits(subtask);
  }

  @Override
  public void addSplitsBack(List<Position> splits, int subtask) {
    unassigned.addAll(splits);
  }

  @Override
  public void addReader(int subtask) {}

  @Override
  public Position snapshotState(long checkpointId) {
    return unassigned.isEmpty() ? HANDED_OUT : unassigned.peek();
  }

  @Override
  public void close() {}
}
