package dev.grapevine.sdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.SampleJob;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.Texts;
import dev.grapevine.sdk.TimeConfig;
import dev.grapevine.sdk.TopicPort;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.config.ConfigSources;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.JobID;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.junit.jupiter.api.Test;

class AssemblyTest {
  private static final TopicPort<String> A = Texts.port("a");
  private static final TopicPort<String> B = Texts.port("b");
  private static final TopicPort<String> C = Texts.port("c");
  private static final Config CONFIG =
      Config.load(ConfigSources.none(), Map.of("time", TimeConfig.class));

  private static RecordingBinding assemble(boolean writesInnerTopics, StreamJob... jobs) {
    RecordingBinding binding = new RecordingBinding(writesInnerTopics);
    Assembly.assemble(binding, CONFIG, "test", List.of(jobs));
    return binding;
  }

  private static SampleJob relaying(String name, TopicPort<String> from, TopicPort<String> to) {
    return new SampleJob(
        name,
        pipeline ->
            pipeline.relay(
                to,
                pipeline.step(
                    "decode",
                    pipeline
                        .in(from)
                        .map(text -> Records.value(text, null))
                        .returns(Decoded.typeOf(TypeInformation.of(String.class))))));
  }

  @Test
  void twoJobsShareOneSource() {
    RecordingBinding binding =
        assemble(true, SampleJob.copying("x", A, B), SampleJob.copying("y", A, C));

    assertThat(binding.calls())
        .containsExactly(
            "source platform-a", "sink x-b", "sink y-c", "dead letters platform-dead-letters");
  }

  @Test
  void aTopicThatIsWrittenAndReadIsJoinedInMemory() {
    assertThat(assemble(false, SampleJob.copying("y", B, C), SampleJob.copying("x", A, B)).calls())
        .containsExactly("source platform-a", "sink y-c", "dead letters platform-dead-letters");
  }

  @Test
  void aTopicThatIsJoinedInMemoryIsWrittenWhereTheBindingWritesAll() {
    assertThat(assemble(true, SampleJob.copying("y", B, C), SampleJob.copying("x", A, B)).calls())
        .containsExactly(
            "source platform-a", "sink x-b", "sink y-c", "dead letters platform-dead-letters");
  }

  @Test
  void aRelayedTopicIsJoinedInMemoryToo() {
    assertThat(assemble(false, SampleJob.copying("y", B, C), relaying("x", A, B)).calls())
        .containsExactly("source platform-a", "sink y-c", "dead letters platform-dead-letters");
    assertThat(assemble(true, SampleJob.copying("y", B, C), relaying("x", A, B)).calls())
        .contains("relay x-b");
  }

  @Test
  void aRelayedTopicIsReadFromTheTopicWhereTheBindingCannotKeepTimeOtherwise() {
    RecordingBinding binding = new RecordingBinding(true, false);

    Assembly.assemble(
        binding, CONFIG, "test", List.of(SampleJob.copying("y", B, C), relaying("x", A, B)));

    assertThat(binding.calls()).contains("relay x-b", "source platform-b").doesNotHaveDuplicates();
  }

  @Test
  void aRelayedTopicThatNoJobReadsIsWritten() {
    assertThat(assemble(false, relaying("x", A, B)).calls()).contains("relay x-b");
  }

  @Test
  void aReaderHearsAllWritersOfATopic() {
    TopicPort<String> other = Texts.port("other");
    RecordingBinding binding =
        assemble(
            false,
            SampleJob.copying("x", A, B),
            SampleJob.copying("y", other, B),
            SampleJob.copying("z", B, C));

    assertThat(binding.calls()).contains("source platform-a", "source platform-other", "sink z-c");
    assertThat(binding.upstreamOf("z-c")).contains("platform-a", "platform-other");
  }

  @Test
  void everyOperatorHasAUid() {
    RecordingBinding binding = assemble(false, relaying("x", A, B), SampleJob.copying("y", B, C));

    // Fails where one has none.
    assertThat(
            binding
                .environment()
                .getStreamGraph()
                .getJobGraph(getClass().getClassLoader(), new JobID())
                .getNumberOfVertices())
        .isPositive();
  }

  @Test
  void anOperatorWithoutAUidIsRefused() {
    SampleJob careless =
        new SampleJob(
            "x",
            pipeline ->
                pipeline.out(
                    B, pipeline.in(A).map(text -> text).returns(TypeInformation.of(String.class))));
    RecordingBinding binding = assemble(false, careless);

    assertThatThrownBy(
            () ->
                binding
                    .environment()
                    .getStreamGraph()
                    .getJobGraph(getClass().getClassLoader(), new JobID()))
        .hasMessageContaining("UID");
  }
}
