package dev.grapevine.benchmark.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.schemas.PlainCodec;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

  @Test
  void talksAboutAsManyTermsAsItIsTold() {
    Set<String> expressions =
        events(new EventGenerator.Setting(Instant.EPOCH, Duration.ofSeconds(9), 1_000, 0)).stream()
            .map(Activity::text)
            .filter(Objects::nonNull)
            .flatMap(text -> Stream.of(text.split(", ")))
            .collect(Collectors.toSet());
    // Now and then two phrases are of the same two words.
    assertThat(expressions).hasSizeBetween(980, 1_000);
    assertThat(expressions.stream().filter(one -> one.contains(" "))).hasSizeBetween(480, 500);
  }

  @Test
  void putsAShareOfWhatIsWrittenIntoOneChannel() {
    List<Activity> events =
        events(new EventGenerator.Setting(Instant.EPOCH, Duration.ofSeconds(9), 1_000, 0.5));
    List<Activity> busy =
        events.stream().filter(event -> event.channel().equals("channel-busy")).toList();
    assertThat(busy.size() / (double) events.size()).isCloseTo(0.5, within(0.02));
    assertThat(busy.stream().map(Activity::thread).distinct()).hasSize(20);
  }

  private static List<Activity> events(EventGenerator.Setting setting) {
    return Stream.generate(new EventGenerator(1, setting)::next).limit(20_000).toList();
  }

  private static List<Activity> events(long seed, int count) {
    return Stream.generate(new EventGenerator(seed)::next).limit(count).toList();
  }

  private static double share(List<Activity> events, Verb verb) {
    return events.stream().filter(e -> e.verb() == verb).count() / (double) events.size();
  }
}
