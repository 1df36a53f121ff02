package dev.grapevine.dashboard.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.dashboard.elasticsearch.ReadException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReadsTest {
  private Instant now = Instant.parse("2026-03-02T09:00:00Z");
  private final Reads reads = new Reads(new TestClock());
  private int version = 1;

  @Test
  void whatHasNotChangedIsAskedForOnce() {
    assertThat(read()).isEqualTo("v1");
    version = 2;
    assertThat(read()).isEqualTo("v1");
    reads.changed(Kind.TOPICS);
    assertThat(read()).isEqualTo("v1");
    reads.changed(Kind.FEED);
    assertThat(read()).isEqualTo("v2");
    assertThat(reads.asked()).isEqualTo(2);
  }

  @Test
  void afterAWhileItIsAskedForAgainAnyway() {
    read();
    version = 2;
    now = now.plus(Duration.ofMinutes(2));

    assertThat(read()).isEqualTo("v2");
  }

  @Test
  void whileNobodyAnswersTheLastAnswerStands() {
    read();
    reads.away();
    now = now.plus(Duration.ofHours(1));
    version = 2;

    assertThat(read()).isEqualTo("v1");
    assertThat(reads.awaySince()).isNotNull();
    reads.back();
    assertThat(read()).isEqualTo("v2");
  }

  @Test
  void whatFailsIsNotKept() {
    assertThat(read()).isEqualTo("v1");
    reads.changed(Kind.FEED);
    assertThat(reads.<String>read(Kind.FEED, "key", () -> fail(ReadException.Kind.AWAY)))
        .isEqualTo("v1");
    assertThatThrownBy(
            () -> reads.<String>read(Kind.FEED, "key", () -> fail(ReadException.Kind.REFUSED)))
        .isInstanceOf(ReadException.class);
    assertThatThrownBy(
            () -> reads.<String>read(Kind.FEED, "other", () -> fail(ReadException.Kind.AWAY)))
        .isInstanceOf(ReadException.class);
    assertThat(read()).isEqualTo("v1");
  }

  @Test
  void whoeverAsksTheSameMeanwhileWaitsForTheAnswer() throws Exception {
    CountDownLatch asking = new CountDownLatch(1);
    CountDownLatch answer = new CountDownLatch(1);
    ExecutorService readers = Executors.newFixedThreadPool(8);
    try {
      Callable<String> reader =
          () ->
              reads.read(
                  Kind.FEED,
                  "slow",
                  () -> {
                    asking.countDown();
                    await(answer);
                    return "answer";
                  });
      List<Future<String>> answers =
          Stream.generate(() -> readers.submit(reader)).limit(8).toList();
      asking.await();
      answer.countDown();
      for (Future<String> each : answers) {
        assertThat(each.get()).isEqualTo("answer");
      }
      assertThat(reads.asked()).isEqualTo(1);
    } finally {
      readers.shutdownNow();
    }
  }

  private String read() {
    return reads.read(Kind.FEED, "key", () -> "v" + version);
  }

  private static String fail(ReadException.Kind kind) {
    throw new ReadException(kind, "no", null);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stands still until the test moves it. */
  private final class TestClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
