package dev.grapevine.elasticsearch.sink;

import static dev.grapevine.elasticsearch.sink.WriterFixture.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ByteBoundedBatchesTest {
  private static final long ONE = BulkSize.of(document("0", 1));

  @Test
  void cutsByBytes() throws Exception {
    assertThat(sizes(100, 3 * ONE, 7)).containsExactly(3, 3, 1);
    assertThat(sizes(100, 3 * ONE - 1, 7)).containsExactly(2, 2, 2, 1);
  }

  @Test
  void cutsByNumber() throws Exception {
    assertThat(sizes(4, 100 * ONE, 7)).containsExactly(4, 3);
  }

  @Test
  void sendsAnOverlongDocumentAlone() throws Exception {
    WriterFixture fixture = new WriterFixture(WriterFixture.options(10, 3 * ONE), List.of());
    fixture.write(document("a", 1), document("docs", "b", 1, "x".repeat(10_000)), document("c", 1));
    fixture.finish();
    assertThat(fixture.transport.stored).hasSize(3);
    assertThat(fixture.transport.requests)
        .contains(List.of(document("docs", "b", 1, "x".repeat(10_000))));
  }

  @Test
  void letsTheStreamWaitWhenTheBufferIsFullInBytes() throws Exception {
    WriterFixture fixture = new WriterFixture(WriterFixture.options(10, 200), List.of());
    fixture.transport.requestFailures.add(new java.net.ConnectException("away"));
    for (int i = 0; i < 100; i++) {
      fixture.write(document("docs", "id" + i, 1, "x".repeat(1000)));
      assertThat(fixture.writer.snapshotState(1).get(0).getStateSize())
          .isLessThanOrEqualTo(9 * 200);
    }
    fixture.finish();
    assertThat(fixture.transport.stored).hasSize(100);
  }

  private static List<Integer> sizes(int maxNumber, long maxBytes, int documents) throws Exception {
    WriterFixture fixture =
        new WriterFixture(
            new SinkOptions(List.of(), maxNumber, maxBytes, 1, 1000, 250, BackOff.DEFAULT, 30_000),
            List.of());
    fixture.transport.answersOnDemand = true;
    fixture.write(document("first", 1));
    fixture.time.fireNext();
    for (int i = 0; i < documents; i++) {
      fixture.write(document(Integer.toString(i), 1));
    }
    fixture.transport.answersOnDemand = false;
    fixture.transport.unanswered.remove(0).run();
    fixture.finish();
    return fixture.transport.requests.stream().skip(1).map(List::size).toList();
  }
}
