package dev.grapevine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.simulation.people.Member;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SimulationTest {

  @Test
  void thereAreSomeEightyThousandEventsOfHistory() {
    assertThat(Tidewater.HISTORY).hasSizeBetween(75_000, 95_000);
    assertThat(Tidewater.SETTINGS.expectedEvents())
        .isCloseTo(Tidewater.HISTORY.size(), withPercentage(8));
  }

  @Test
  void eventsComeInTheOrderOfTimeAndBeforeTheStart() {
    assertThat(Tidewater.HISTORY).extracting(Activity::time).isSorted();
    assertThat(Tidewater.HISTORY.get(0).time()).isAfterOrEqualTo(Tidewater.SETTINGS.begin());
    assertThat(Tidewater.HISTORY.get(Tidewater.HISTORY.size() - 1).time())
        .isBefore(Tidewater.START)
        .isAfter(Tidewater.START.minusSeconds(30));
  }

  @Test
  void historyIsThinnerFurtherBack() {
    long[] weeks = new long[4];
    for (int i = 0; i < weeks.length; i++) {
      Instant end = Tidewater.START.minus(Duration.ofDays(7L * i));
      weeks[i] = Tidewater.between(end.minus(Duration.ofDays(7)), end).count();
    }
    for (int i = 1; i < weeks.length; i++) {
      assertThat((double) weeks[i] / weeks[i - 1]).isBetween(0.45, 0.75);
    }
  }

  @Test
  void fromTheStartOnThereIsAlwaysSomethingToSee() {
    for (int slice = 0; slice < 24; slice++) {
      Instant from = Tidewater.START.plus(Duration.ofMinutes(5L * slice));
      assertThat(Tidewater.between(from, from.plus(Duration.ofMinutes(5))).count())
          .as("events in the five minutes from " + from)
          .isGreaterThanOrEqualTo(100);
    }
  }

  @Test
  void nightsAndWeekendsAreQuiet() {
    Instant monday = Instant.parse("2026-03-02T00:00:00Z");
    long night = Tidewater.between(monday.plusSeconds(3600), monday.plusSeconds(5 * 3600)).count();
    long day =
        Tidewater.between(monday.plusSeconds(9 * 3600), monday.plusSeconds(13 * 3600)).count();
    long sunday = Tidewater.between(monday.minus(Duration.ofDays(1)), monday).count();
    assertThat(night).isLessThan(day / 50);
    assertThat(sunday).isLessThan(day / 5);
  }

  @Test
  void aHundredAndFiftyPeopleWorkThere() {
    assertThat(Tidewater.SIMULATION.people()).hasSize(150);
    assertThat(Tidewater.SIMULATION.people()).extracting(Member::id).doesNotHaveDuplicates();
    assertThat(Tidewater.SIMULATION.people()).extracting(Member::name).doesNotHaveDuplicates();
    assertThat(Tidewater.SIMULATION.people().stream().map(Member::team).distinct()).hasSize(10);
  }

  @Test
  void everybodyDoesSomethingAndNobodyElse() {
    Set<String> known =
        Tidewater.SIMULATION.people().stream().map(Member::id).collect(Collectors.toSet());
    Tidewater.SIMULATION.bots().forEach(bot -> known.add(bot.id()));
    Set<String> seen = Tidewater.EVENTS.stream().map(Activity::actor).collect(Collectors.toSet());
    assertThat(seen).isEqualTo(known);
  }

  @Test
  void fortyChannelsAndANewOneAreTalkedIn() {
    assertThat(
            Tidewater.EVENTS.stream()
                .filter(event -> event.source().equals("/demo/chat") && event.channel() != null)
                .map(Activity::channel)
                .distinct())
        .hasSize(41);
  }

  @Test
  void idsAreUnique() {
    Set<String> ids = new HashSet<>();
    Tidewater.EVENTS.forEach(
        event -> assertThat(ids.add(event.source() + " " + event.id())).as(event.id()).isTrue());
  }

  @Test
  void equalSettingsGiveEqualBytes() {
    Iterator<Activity> again = new Simulation(Settings.of(7, Tidewater.START)).history();
    for (Activity event : Tidewater.HISTORY) {
      assertThat(Arrays.equals(ActivityCodec.encode(event), ActivityCodec.encode(again.next())))
          .isTrue();
    }
    assertThat(again.hasNext()).isFalse();
  }

  @Test
  void anotherSeedGivesOtherPeople() {
    List<Member> others = new Simulation(Settings.of(8, Tidewater.START)).people();
    assertThat(others).doesNotContainAnyElementsOf(Tidewater.SIMULATION.people());
  }

  @Test
  void moreEventsCanBeAskedFor() {
    Settings settings = Settings.of(7, Tidewater.START).withWeeks(6).withEvents(160_000);
    long count = 0;
    for (Iterator<Activity> all = new Simulation(settings).history(); all.hasNext(); all.next()) {
      count++;
    }
    assertThat(count).isBetween(140_000L, 180_000L);
  }

  @Test
  void aRestartChangesNothingThatHappenedBefore() {
    Instant restart = Tidewater.START.plus(Duration.ofHours(40));
    Instant from = restart.minus(Duration.ofHours(2));
    Simulation before = new Simulation(Tidewater.SETTINGS);
    Simulation after = new Simulation(Tidewater.SETTINGS.restarted(restart));
    assertThat(Tidewater.all(after.between(from, restart)))
        .isEqualTo(Tidewater.all(before.between(from, restart)));
    // By the first clock, this would be the middle of the night.
    Duration hour = Duration.ofHours(1);
    assertThat(Tidewater.all(before.between(restart, restart.plus(hour)))).hasSizeLessThan(50);
    assertThat(Tidewater.all(after.between(restart, restart.plus(hour)))).hasSizeGreaterThan(1000);
  }
}
