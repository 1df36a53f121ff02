package dev.grapevine.sdk.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.SampleJob;
import dev.grapevine.sdk.Texts;
import dev.grapevine.sdk.TimeConfig;
import dev.grapevine.sdk.TopicPort;
import dev.grapevine.sdk.config.Setting;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.junit.jupiter.api.Test;

class JobPortsTest {
  private static final TopicPort<String> IN = Texts.port("in");
  private static final TopicPort<String> OUT = Texts.port("out");
  private static final TopicPort<String> RELAYED = Texts.port("relayed");

  record SampleConfig(@Setting(value = "7", doc = "a number") int number) {}

  @Test
  void knowsWhatAJobReadsAndWrites() {
    JobPorts ports =
        JobPorts.of(
            new SampleJob(
                "sample",
                pipeline -> {
                  var values = pipeline.in(IN);
                  var letters =
                      values
                          .map(text -> (DeadLetter) null)
                          .returns(TypeInformation.of(DeadLetter.class));
                  pipeline.out(OUT, values);
                  pipeline.out(Ports.DEAD_LETTERS, letters);
                  pipeline.deadLetters(letters);
                }));

    assertThat(ports.reads()).containsExactly(IN);
    assertThat(ports.writes()).containsExactly(OUT);
    assertThat(ports.documents()).containsExactly(Ports.DEAD_LETTERS);
    assertThat(ports.configType()).isEmpty();
  }

  @Test
  void aRelayIsAWrite() {
    JobPorts ports =
        JobPorts.of(
            new SampleJob(
                "sample",
                pipeline ->
                    pipeline.relay(
                        RELAYED,
                        pipeline
                            .in(IN)
                            .map(text -> Records.value(text, null))
                            .returns(Decoded.typeOf(TypeInformation.of(String.class))))));

    assertThat(ports.writes()).containsExactly(RELAYED);
  }

  @Test
  void aJobIsSurveyedWithTheDefaultsOfItsConfiguration() {
    JobPorts ports =
        JobPorts.of(
            new SampleJob(
                "sample",
                pipeline -> {
                  assertThat(pipeline.config(SampleConfig.class).number()).isEqualTo(7);
                  assertThat(pipeline.time()).isEqualTo(new TimeConfig(Duration.ofHours(1)));
                }));

    assertThat(ports.configType()).contains(SampleConfig.class);
  }
}
