package dev.grapevine.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.launch.Jobs;
import dev.grapevine.sdk.runtime.JobPorts;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivityFeedJobTest {

  @Test
  void is_found_by_its_name() {
    assertThat(Jobs.load().named(List.of("activity-feed")).get(0))
        .isInstanceOf(ActivityFeedJob.class);
  }

  @Test
  void reads_activities_and_writes_the_feed() {
    JobPorts ports = JobPorts.of(new ActivityFeedJob());

    assertThat(ports.reads()).containsExactly(Ports.ACTIVITIES);
    assertThat(ports.writes()).isEmpty();
    assertThat(ports.documents()).containsExactly(Ports.FEED);
    assertThat(ports.configType()).contains(ActivityFeedConfig.class);
  }
}
