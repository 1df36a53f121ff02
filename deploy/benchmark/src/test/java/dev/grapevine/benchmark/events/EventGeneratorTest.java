package dev.grapevine.benchmark.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.schemas.PlainCodec;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class EventGeneratorTest {
  private static final int MANY = 50_000;

  @Test
  void givesTheSameForTheSameSeed() {
    assertThat(events(1, 1_000)).isEqualTo(events(1, 1_000)).isNotEqualTo(events(2, 1_000));
  }

  @Test
  void goesForwardInTime() {
    assertThat(events(1, 1_000).stream().map(Activity::time)).isSorted();
  }

  @Test
  void hasTheSharesItPromises() {
    List<Activity> events = events(1, MANY);
    assertThat(share(events, Verb.EDITED)).isCloseTo(0.04, within(0.005));
    assertThat(share(events, Verb.DELETED)).isCloseTo(0.02, within(0.005));
    assertThat(events)
        .extracting(Activity::visibility)
        .contains(Visibility.ORG, Visibility.TEAM, Visibility.PRIVATE);
    assertThat(events).extracting(Activity::id).doesNotHaveDuplicates();
    double bytes =
        events.stream().mapToInt(e -> ActivityCodec.encode(e).length).average().orElse(0);
    assertThat(bytes).isCloseTo(620, Percentage.withPercentage(4));
  }

  @Test
  void writesLinesThatIntakeReadsAsTheSame() {
    var defaults = new PlainCodec.Defaults("/none", null, null);
    for (Activity event : events(1, 1_000)) {
      assertThat(PlainCodec.decode(PlainLine.encode(event), defaults)).isEqualTo(event);
    }
  }

  private static List<Activity> events(long seed, int count) {
    return Stream.generate(new EventGenerator(seed)::next).limit(count).toList();
  }

  private static double share(List<Activity> events, Verb verb) {
    return events.stream().filter(e -> e.verb() == verb).count() / (double) events.size();
  }
}
