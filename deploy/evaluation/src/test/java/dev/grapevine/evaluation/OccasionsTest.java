package dev.grapevine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.evaluation.history.Corpus;
import dev.grapevine.evaluation.history.Histories;
import dev.grapevine.evaluation.history.Message;
import dev.grapevine.evaluation.history.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OccasionsTest {
  private static final Instant START = Instant.parse("2024-01-01T00:15:00Z");
  private static final int DAYS = 182;

  /** A message an hour; channel "new" begins after 100 days, "old" after 20. */
  private static final Corpus HOURLY = corpus();

  private static Corpus corpus() {
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < DAYS * 24; i++) {
      String channel = i < 20 * 24 ? "first" : i < 100 * 24 ? "old" : "new";
      messages.add(
          new Message(
              "m" + i,
              START.plus(Duration.ofHours(i)),
              "p",
              channel,
              "c" + i,
              null,
              "text",
              List.of(),
              List.of(Messages.ORG)));
    }
    return Histories.corpus(messages);
  }

  private static Alarm alarm(String time, long... evidence) {
    return new Alarm(
        Pane.of(Instant.parse(time)),
        "t",
        Burst.NONE,
        LongStream.of(evidence).boxed().toList(),
        Map.of());
  }

  private static Map<Occasion, OccasionCount> counts(Alarm... alarms) {
    Map<Occasion, OccasionCount> counts = new LinkedHashMap<>();
    for (OccasionCount each : new Occasions(HOURLY, Period.of(HOURLY)).counts(List.of(alarms))) {
      counts.put(each.occasion(), each);
    }
    return counts;
  }

  private static int count(Occasion occasion, String time, long... evidence) {
    return counts(alarm(time, evidence)).get(occasion).alarms();
  }

  @Test
  void timesAreTold() {
    assertThat(count(Occasion.MONDAY, "2024-04-08T00:00:00Z")).isOne();
    assertThat(count(Occasion.MONDAY, "2024-04-09T00:00:00Z")).isZero();
    assertThat(count(Occasion.MIDNIGHT, "2024-04-08T23:30:00Z")).isOne();
    assertThat(count(Occasion.MIDNIGHT, "2024-04-09T00:29:00Z")).isOne();
    assertThat(count(Occasion.MIDNIGHT, "2024-04-09T00:30:00Z")).isZero();
    assertThat(count(Occasion.MONTH_END, "2024-04-30T12:00:00Z")).isOne();
    assertThat(count(Occasion.MONTH_END, "2024-05-01T12:00:00Z")).isOne();
    assertThat(count(Occasion.MONTH_END, "2024-05-02T12:00:00Z")).isZero();
    assertThat(count(Occasion.FIRST_DAYS, "2024-01-28T12:00:00Z")).isOne();
    assertThat(count(Occasion.FIRST_DAYS, "2024-01-29T12:00:00Z")).isZero();
  }

  @Test
  void aNewChannelIsToldByMostOfTheMessages() {
    String time = "2024-04-20T12:00:00Z";
    long fresh = 100 * 24;
    long settled = 107 * 24;

    assertThat(count(Occasion.NEW_CHANNEL, time, fresh, settled)).isOne();
    assertThat(count(Occasion.NEW_CHANNEL, time, fresh, settled, settled + 1)).isZero();
    assertThat(count(Occasion.NEW_CHANNEL, time, 21 * 24)).isZero();
    assertThat(count(Occasion.NEW_CHANNEL, time)).isZero();
  }

  @Test
  void onlyTheFirstDaysCountBeforeAllSettles() {
    var counts = counts(alarm("2024-01-08T12:00:00Z"), alarm("2024-04-08T12:00:00Z"));

    assertThat(counts.get(Occasion.MONDAY).of()).isOne();
    assertThat(counts.get(Occasion.FIRST_DAYS).of()).isEqualTo(2);
  }

  private static double chance(Occasion occasion, String time) {
    return counts(alarm(time)).get(occasion).expected();
  }

  @Test
  void chancesAreSharesOfWhatWasSentAround() {
    String time = "2024-05-15T12:00:00Z";

    assertThat(chance(Occasion.MIDNIGHT, time)).isCloseTo(1 / 24.0, within(0.001));
    assertThat(chance(Occasion.MONDAY, time)).isCloseTo(1 / 7.0, within(0.001));
    assertThat(chance(Occasion.MONTH_END, time)).isCloseTo(0.5 / 28, within(0.001));
    assertThat(chance(Occasion.MONTH_END, "2024-05-08T12:00:00Z"))
        .isCloseTo(2 / 28.0, within(0.001));
    assertThat(chance(Occasion.NEW_CHANNEL, time)).isZero();
    assertThat(chance(Occasion.NEW_CHANNEL, "2024-04-18T12:00:00Z")).isCloseTo(0.25, within(0.001));
    assertThat(chance(Occasion.FIRST_DAYS, time)).isCloseTo(28 / 182.0, within(0.001));
  }

  @Test
  void theTailIsThatOfThePoissonBinomialDistribution() {
    assertThat(tail(3, 0.5, 0.5, 0.5)).isCloseTo(0.125, within(1e-12));
    assertThat(tail(1, 0.5, 0.5, 0.5)).isCloseTo(0.875, within(1e-12));
    assertThat(tail(1, 0.1, 0.2)).isCloseTo(0.28, within(1e-12));
    assertThat(tail(2, 0.1, 0.2)).isCloseTo(0.02, within(1e-12));
    assertThat(tail(0)).isOne();
    assertThat(tail(0, 0.3)).isOne();
  }

  private static double tail(int alarms, double... chances) {
    return OccasionCount.of(Occasion.MONDAY, alarms, DoubleStream.of(chances).boxed().toList())
        .chance();
  }

  @Test
  void oneInAHundredIsUnusual() {
    assertThat(OccasionCount.of(Occasion.MONDAY, 1, List.of(0.02)).isUnusual()).isFalse();
    assertThat(OccasionCount.of(Occasion.MONDAY, 1, List.of(0.005)).isUnusual()).isTrue();
  }
}
