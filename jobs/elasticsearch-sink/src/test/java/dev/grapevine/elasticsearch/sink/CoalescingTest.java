package dev.grapevine.elasticsearch.sink;

import static dev.grapevine.elasticsearch.sink.WriterFixture.document;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.SocketTimeoutException;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever fails and in whatever order answers come, each document ends at its latest write. */
class CoalescingTest {
  @Test
  void sendsOneWriteOfThoseThatWaitTogether() throws Exception {
    WriterFixture fixture = new WriterFixture();
    fixture.write(document("a", 1), document("a", 3), document("a", 2));
    fixture.finish();
    assertThat(fixture.transport.requests).hasSize(1);
    assertThat(fixture.transport.requests.get(0)).containsExactly(document("a", 3));
    assertThat(fixture.writer.metrics().coalesced.getCount()).isEqualTo(2);
  }

  @Test
  void prefersTheLaterOfEqualVersions() throws Exception {
    WriterFixture fixture = new WriterFixture();
    Document later = document("docs", "a", 1, "later");
    fixture.write(document("docs", "a", 1, "earlier"), later);
    fixture.finish();
    assertThat(fixture.stored("docs", "a")).isEqualTo(later);
  }

  @Test
  void tellsIndicesApart() throws Exception {
    WriterFixture fixture = new WriterFixture();
    fixture.write(document("x", "a", 1, "1"), document("y", "a", 1, "2"));
    fixture.finish();
    assertThat(fixture.transport.stored).hasSize(2);
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void endsAtTheLatestWrite(long seed) throws Exception {
    Random random = new Random(seed);
    WriterFixture fixture = new WriterFixture();
    FakeTransport elasticsearch = fixture.transport;
    elasticsearch.answersOnDemand = true;
    elasticsearch.requestRefusal =
        documents -> random.nextInt(4) == 0 ? new SocketTimeoutException("reset") : null;
    elasticsearch.refusal =
        document ->
            random.nextInt(5) == 0
                ? Failure.ofDocument(503, "unavailable_shards_exception", "away")
                : null;
    Map<DocumentKey, Document> latest = new HashMap<>();
    for (int i = 0; i < 60; i++) {
      Document document =
          document("docs", "id" + random.nextInt(6), random.nextInt(4), "write " + i);
      latest.merge(
          FakeTransport.key(document),
          document,
          (present, next) -> next.version() >= present.version() ? next : present);
      if (elasticsearch.unanswered.size() == 2) {
        answerOne(fixture, random);
      }
      fixture.write(document);
      if (random.nextInt(3) == 0) {
        answerOne(fixture, random);
      }
      if (random.nextInt(6) == 0 && elasticsearch.unanswered.isEmpty()) {
        fixture.time.fireNext();
      }
    }
    elasticsearch.answersOnDemand = false;
    while (!elasticsearch.unanswered.isEmpty()) {
      answerOne(fixture, random);
    }
    fixture.finish();
    assertThat(elasticsearch.stored).isEqualTo(latest);
    assertThat(fixture.writer.snapshotState(1).get(0).getBufferedRequestEntries()).isEmpty();
  }

  private static void answerOne(WriterFixture fixture, Random random) {
    int waiting = fixture.transport.unanswered.size();
    if (waiting > 0) {
      fixture.transport.unanswered.remove(random.nextInt(waiting)).run();
      fixture.mailbox.drain();
    }
  }
}
