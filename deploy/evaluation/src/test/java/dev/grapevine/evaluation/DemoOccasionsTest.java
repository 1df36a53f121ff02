package dev.grapevine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.evaluation.history.Corpus;
import dev.grapevine.evaluation.history.CorpusBuilder;
import dev.grapevine.evaluation.history.Message;
import dev.grapevine.evaluation.history.Messages;
import dev.grapevine.evaluation.history.Timeline;
import dev.grapevine.evaluation.model.Method;
import dev.grapevine.schemas.Activity;
import dev.grapevine.simulation.Settings;
import dev.grapevine.simulation.Simulation;
import dev.grapevine.simulation.truth.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Of what a made-up organisation talks about, no more becomes an alarm for being said in the first
 * days, in a new channel, on Mondays, around midnight or at a month's end. The threshold is low, so
 * that there are alarms to count; stories that ought to be found do not count.
 */
class DemoOccasionsTest {
  private static final Instant START = Instant.parse("2026-03-04T09:45:00Z");
  private static final List<Long> SEEDS = List.of(1L, 2L);
  private static final Threshold LOW = new Threshold(0.5, 2);
  private static final int FEWEST_ALARMS = 500;

  /** So far east of where it is, the organisation is busiest when it is midnight in UTC. */
  private static final Duration EAST = Duration.ofHours(10);

  /** Within so many days after the first 60, each channel gives way to a new one. */
  private static final int MOVING = 140;

  private static final Map<Occasion, OccasionCount> AT_HOME = new EnumMap<>(Occasion.class);
  private static final Map<Occasion, OccasionCount> IN_THE_EAST = new EnumMap<>(Occasion.class);

  @BeforeAll
  static void run() {
    count(Duration.ZERO, AT_HOME);
    count(EAST.negated(), IN_THE_EAST);
  }

  private static void count(Duration shift, Map<Occasion, OccasionCount> counts) {
    Map<Occasion, Integer> raised = new EnumMap<>(Occasion.class);
    Map<Occasion, List<Double>> chances = new EnumMap<>(Occasion.class);
    for (long seed : SEEDS) {
      tallies(seed, shift)
          .forEach(
              (occasion, tally) -> {
                raised.merge(occasion, tally.raised(), Integer::sum);
                chances.computeIfAbsent(occasion, key -> new ArrayList<>()).addAll(tally.chances());
              });
    }
    raised.forEach(
        (occasion, count) ->
            counts.put(occasion, OccasionCount.of(occasion, count, chances.get(occasion))));
  }

  private static Map<Occasion, Occasions.Tally> tallies(long seed, Duration shift) {
    Simulation tidewater = new Simulation(Settings.of(seed, START));
    Messages messages = new Messages();
    Map<String, String> objects = new HashMap<>();
    for (var i = tidewater.history(); i.hasNext(); ) {
      Activity event = i.next();
      messages.add(event);
      objects.put(event.id(), event.object());
    }
    Corpus corpus = corpus(messages.of(Messages.ORG), shift);
    Hits hits =
        new Scan(new Timeline(corpus), Method.grapevine(), LOW.threadMargin()).hits(LOW.score());
    Set<String> planted = new HashSet<>();
    tidewater.stories().stream()
        .filter(story -> story.expected().equals(Story.EMERGING))
        .forEach(story -> planted.addAll(story.objects()));
    List<Alarm> chance =
        Alarms.of(hits.reaching(LOW), LOW).stream()
            .filter(alarm -> 2 * share(alarm, corpus, objects, planted) < 1)
            .toList();
    Occasions occasions = new Occasions(corpus, Period.of(corpus));
    Map<Occasion, Occasions.Tally> tallies = new EnumMap<>(Occasion.class);
    for (Occasion occasion : Occasion.values()) {
      tallies.put(occasion, occasions.tally(occasion, chance));
    }
    return tallies;
  }

  private static Corpus corpus(List<Message> said, Duration shift) {
    Instant first = said.get(0).time();
    List<Message> moved = new ArrayList<>();
    for (Message each : said) {
      int day = 60 + Math.floorMod(Objects.hashCode(each.channel()), MOVING);
      boolean isNew =
          each.channel() != null && each.time().isAfter(first.plus(Duration.ofDays(day)));
      moved.add(
          new Message(
              each.id(),
              each.time().plus(shift),
              each.actor(),
              isNew ? "new " + each.channel() : each.channel(),
              isNew ? "new " + each.conversation() : each.conversation(),
              each.title(),
              each.text(),
              each.tags(),
              each.scopes()));
    }
    return CorpusBuilder.build(moved, read -> {});
  }

  private static double share(
      Alarm alarm, Corpus corpus, Map<String, String> objects, Set<String> planted) {
    long of =
        alarm.evidence().stream()
            .filter(message -> planted.contains(objects.get(corpus.ids()[message.intValue()])))
            .count();
    return of / (double) alarm.evidence().size();
  }

  @ParameterizedTest
  @EnumSource
  void noTimeDrawsMoreAlarmsThanOthers(Occasion occasion) {
    assertNotUnusual(AT_HOME.get(occasion));
  }

  @Test
  void midnightDrawsNoMoreWherePeopleAreBusyThen() {
    OccasionCount midnight = IN_THE_EAST.get(Occasion.MIDNIGHT);

    assertNotUnusual(midnight);
    assertThat(midnight.expected()).isGreaterThan(FEWEST_ALARMS / 20.0);
  }

  private static void assertNotUnusual(OccasionCount count) {
    assertThat(count.of()).isGreaterThan(FEWEST_ALARMS);
    assertThat(count.expected()).isPositive();
    assertThat(count.isUnusual()).as("%s", count).isFalse();
  }
}
