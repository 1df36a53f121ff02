package dev.grapevine.sdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.sdk.runtime.SequenceSource.Position;
import dev.grapevine.sdk.runtime.SequenceSource.Sequence;
import java.io.FileNotFoundException;
import java.util.List;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.junit.jupiter.api.Test;

class SequenceSourceTest {
  private final SequenceSource<Integer> source = new SequenceSource<>(Numbers::new);
  private final FakeReaderContext context = new FakeReaderContext();
  private final FakeReaderContext.Output<Integer> output = new FakeReaderContext.Output<>();
  private final FakeEnumeratorContext coordinator = new FakeEnumeratorContext();

  private SourceReader<Integer, Position> readerAt(long position) throws Exception {
    SourceReader<Integer, Position> reader = source.createReader(context);
    reader.addSplits(List.of(new Position(position)));
    reader.start();
    return reader;
  }

  @Test
  void readsFromTheBeginningToTheEnd() throws Exception {
    SourceReader<Integer, Position> reader = readerAt(0);
    while (reader.pollNext(output) != InputStatus.END_OF_INPUT) {
      assertThat(reader.isAvailable()).isCompleted();
    }

    assertThat(output.elements()).containsExactly(0, 1, 2, 3, 4);
    assertThat(reader.pollNext(output)).isEqualTo(InputStatus.END_OF_INPUT);
  }

  @Test
  void goesOnFromItsPositionAfterARestore() throws Exception {
    SourceReader<Integer, Position> first = readerAt(0);
    first.pollNext(output);
    first.pollNext(output);
    Position position = first.snapshotState(1).get(0);
    assertThat(position).isEqualTo(new Position(2));

    SourceReader<Integer, Position> second = readerAt(roundTrip(position).read());
    while (second.pollNext(output) != InputStatus.END_OF_INPUT) {
      assertThat(second.isAvailable()).isCompleted();
    }

    assertThat(output.elements()).containsExactly(0, 1, 2, 3, 4);
    assertThat(second.snapshotState(2)).containsExactly(new Position(5));
  }

  @Test
  void asksForTheSplitOnlyIfItHasNone() throws Exception {
    source.createReader(context).start();
    assertThat(context.splitRequests()).isEqualTo(1);

    readerAt(3);
    assertThat(context.splitRequests()).isEqualTo(1);
  }

  @Test
  void aReaderBeginsOnceNothingMoreWillBeSentToIt() throws Exception {
    SourceReader<Integer, Position> reader = source.createReader(context);
    reader.start();
    reader.addSplits(List.of(new Position(0)));
    assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
    assertThat(reader.isAvailable()).isNotDone();

    reader.notifyNoMoreSplits();

    assertThat(reader.pollNext(output)).isEqualTo(InputStatus.MORE_AVAILABLE);
    assertThat(output.elements()).containsExactly(0);
  }

  @Test
  void aReaderWithoutASplitWaitsAndThenEnds() throws Exception {
    SourceReader<Integer, Position> reader = source.createReader(context);
    assertThat(reader.pollNext(output)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
    assertThat(reader.isAvailable()).isNotDone();

    reader.notifyNoMoreSplits();

    assertThat(reader.isAvailable()).isCompleted();
    assertThat(reader.pollNext(output)).isEqualTo(InputStatus.END_OF_INPUT);
    assertThat(reader.snapshotState(1)).isEmpty();
  }

  @Test
  void whatCannotBeOpenedFailsWithItsOwnWords() {
    SequenceSource<Integer> broken =
        new SequenceSource<>(
            position -> {
              throw new FileNotFoundException("a.jsonl is gone");
            });

    assertThatThrownBy(() -> broken.createReader(context).addSplits(List.of(new Position(0))))
        .hasMessage("a.jsonl is gone");
  }

  @Test
  void theSplitIsHandedOutOnce() throws Exception {
    SplitEnumerator<Position, Position> enumerator = source.createEnumerator(coordinator);
    enumerator.handleSplitRequest(0, "localhost");
    enumerator.handleSplitRequest(1, "localhost");

    assertThat(coordinator.assigned()).containsExactly(new Position(0));
    assertThat(coordinator.toldThereIsNoMore()).containsExactly(0, 1);
  }

  @Test
  void theSplitIsNotHandedOutAgainAfterARestore() throws Exception {
    SplitEnumerator<Position, Position> first = source.createEnumerator(coordinator);
    first.handleSplitRequest(0, "localhost");

    restored(first.snapshotState(1)).handleSplitRequest(0, "localhost");

    assertThat(coordinator.assigned()).hasSize(1);
  }

  @Test
  void aSplitThatWasNotHandedOutYetIsAfterARestore() throws Exception {
    Position state = source.createEnumerator(coordinator).snapshotState(1);

    restored(state).handleSplitRequest(0, "localhost");

    assertThat(coordinator.assigned()).containsExactly(new Position(0));
  }

  @Test
  void aSplitThatCameBackKeepsItsPositionOverARestore() throws Exception {
    SplitEnumerator<Position, Position> first = source.createEnumerator(coordinator);
    first.handleSplitRequest(0, "localhost");
    first.addSplitsBack(List.of(new Position(4)), 0);

    restored(first.snapshotState(1)).handleSplitRequest(0, "localhost");

    assertThat(coordinator.assigned()).containsExactly(new Position(0), new Position(4));
  }

  private SplitEnumerator<Position, Position> restored(Position state) throws Exception {
    return source.restoreEnumerator(coordinator, roundTrip(state));
  }

  private Position roundTrip(Position position) throws Exception {
    SimpleVersionedSerializer<Position> serializer = source.getSplitSerializer();
    return serializer.deserialize(serializer.getVersion(), serializer.serialize(position));
  }

  private static final class Numbers implements Sequence<Integer> {
    private int next;

    Numbers(long position) {
      next = (int) position;
    }

    @Override
    public Integer next() {
      return next < 5 ? next++ : null;
    }

    @Override
    public boolean isFinished() {
      return next == 5;
    }

    @Override
    public void close() {}
  }
}
