package dev.grapevine.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuietStreamTest {
  private static final long SILENCE = QuietStream.SILENCE.toMillis();
  private OneInputStreamOperatorTestHarness<String, String> harness;

  @BeforeEach
  void open() throws Exception {
    harness = new OneInputStreamOperatorTestHarness<>(new QuietStream.Factory<String>());
    harness.open();
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  private List<Object> output() {
    return List.copyOf(harness.getOutput());
  }

  @Test
  void holdsTimeBackWhileItIsReadAndNoLonger() throws Exception {
    harness.processElement(new StreamRecord<>("a"));
    harness.processWatermark(new Watermark(7));
    harness.setProcessingTime(SILENCE);
    assertThat(output()).containsExactly(new StreamRecord<>("a"), new Watermark(7));

    harness.setProcessingTime(2 * SILENCE);
    assertThat(output()).last().isEqualTo(WatermarkStatus.IDLE);

    harness.setProcessingTime(5 * SILENCE);
    assertThat(output()).filteredOn(WatermarkStatus.IDLE::equals).hasSize(1);

    harness.processElement(new StreamRecord<>("b"));
    assertThat(output()).endsWith(WatermarkStatus.ACTIVE, new StreamRecord<>("b"));
  }

  @Test
  void nothingWaitsForItOnceItIsOver() throws Exception {
    harness.processElement(new StreamRecord<>("a"));
    harness.endInput();

    assertThat(output()).containsExactly(new StreamRecord<>("a"), WatermarkStatus.IDLE);
  }
}
