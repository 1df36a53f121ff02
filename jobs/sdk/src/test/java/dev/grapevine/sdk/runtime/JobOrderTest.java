package dev.grapevine.sdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.sdk.SampleJob;
import dev.grapevine.sdk.Texts;
import dev.grapevine.sdk.TopicPort;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JobOrderTest {
  private static final TopicPort<String> A = Texts.port("a");
  private static final TopicPort<String> B = Texts.port("b");
  private static final TopicPort<String> C = Texts.port("c");

  private static List<String> order(SampleJob... jobs) {
    return JobOrder.of(Stream.of(jobs).map(JobPorts::of).toList()).stream()
        .map(ports -> ports.job().name())
        .toList();
  }

  @Test
  void aWriterComesBeforeItsReaders() {
    assertThat(
            order(
                SampleJob.copying("last", C, Texts.port("d")),
                SampleJob.copying("second", B, C),
                SampleJob.copying("first", A, B)))
        .containsExactly("first", "second", "last");
  }

  @Test
  void everyWriterOfATopicComesBeforeItsReader() {
    assertThat(
            order(
                SampleJob.copying("reader", B, C),
                SampleJob.copying("one", A, B),
                SampleJob.copying("other", A, B)))
        .containsExactly("one", "other", "reader");
  }

  @Test
  void jobsThatDoNotMeetKeepTheirOrder() {
    assertThat(order(SampleJob.copying("z", A, B), SampleJob.copying("y", A, C)))
        .containsExactly("z", "y");
  }

  @Test
  void aCircleIsRefused() {
    assertThatThrownBy(() -> order(SampleJob.copying("x", A, B), SampleJob.copying("y", B, A)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x -> y -> x");
  }

  @Test
  void aJobThatReadsWhatItWritesIsACircle() {
    assertThatThrownBy(() -> order(SampleJob.copying("x", A, A)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x -> x");
  }

  @Test
  void aJobNamedTwiceIsRefused() {
    assertThatThrownBy(() -> order(SampleJob.copying("x", A, B), SampleJob.copying("x", A, B)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("x is named twice");
  }
}
