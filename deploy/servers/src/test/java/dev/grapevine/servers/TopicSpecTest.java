package dev.grapevine.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicSpecTest {

  @Test
  void keepsEverythingAndStampsArrivalUnlessToldOtherwise() {
    assertThat(TopicSpec.of("a", 3).configs())
        .containsEntry("message.timestamp.type", "LogAppendTime")
        .containsEntry("retention.ms", "-1")
        .containsEntry("retention.bytes", "-1")
        .containsEntry("cleanup.policy", "delete");
    assertThat(TopicSpec.compacted("a", 3).configs())
        .containsEntry("message.timestamp.type", "LogAppendTime")
        .containsEntry("cleanup.policy", "compact");
    assertThat(new TopicSpec("a", 3, Map.of("retention.ms", "60000")).configs())
        .containsEntry("retention.ms", "60000")
        .containsEntry("retention.bytes", "-1");
  }
}
