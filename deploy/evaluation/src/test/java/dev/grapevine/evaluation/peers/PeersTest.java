package dev.grapevine.evaluation.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grapevine.detection.bursts.Pane;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Each formula, worked by hand. */
class PeersTest {
  private static final Offset<Double> CLOSE = within(1e-6);

  @Test
  void mastodonComparesWithTheDayBefore() {
    Looks looks = new Looks(new MastodonTags()).day(40, 2).day(41, 8);

    assertThat(looks.scoreOn(41)).isEqualTo((8 - 2) * (8 - 2) / 2.0, CLOSE);
    // Four hours later half of the peak is left.
    assertThat(looks.score(41 * Pane.DAY + 16 * Pane.HOUR)).isEqualTo(18 / 2.0, CLOSE);
  }

  @Test
  void mastodonExpectsAtLeastOneAndObservesAtLeastFive() {
    assertThat(new Looks(new MastodonTags()).day(41, 4).scoreOn(41)).isZero();
    assertThat(new Looks(new MastodonTags()).day(41, 5).scoreOn(41)).isEqualTo(16, CLOSE);
  }

  @Test
  void signiTrendMeasuresInDeviations() {
    double alpha = 1 - Math.pow(0.5, 1 / 7.0);
    double mean = alpha * 4;
    double variance = (1 - alpha) * alpha * 16;
    double afterSilence = (1 - alpha) * (variance + alpha * mean * mean);

    assertThat(new Looks(new SigniTrend(false)).day(40, 4).day(41, 6).scoreOn(41))
        .isEqualTo((6 - 1) / (Math.sqrt(variance) + 1), CLOSE);
    assertThat(new Looks(new SigniTrend(false)).day(40, 4).day(42, 6).scoreOn(42))
        .isEqualTo((6 - 1) / (Math.sqrt(afterSilence) + 1), CLOSE);
  }

  @Test
  void signiTrendCountsMessagesOrPeople() {
    Looks messages = new Looks(new SigniTrend(false));
    Looks people = new Looks(new SigniTrend(true));
    for (int i = 0; i < 10; i++) {
      messages.use(40 * Pane.DAY + i, 7);
      people.use(40 * Pane.DAY + i, 7);
    }
    assertThat(messages.scoreOn(40)).isEqualTo(9, CLOSE);
    assertThat(people.scoreOn(40)).isZero();
  }

  @Test
  void gnipComparesWithTheHourBefore() {
    Looks looks = new Looks(new GnipPoisson(false));
    int hour = 40 * Pane.DAY;
    looks.use(hour, 1).use(hour, 2);
    looks.use(hour + 60, 1).use(hour + 60, 2).use(hour + 60, 3).use(hour + 61, 4);

    // With mean 2, 0.5 % lie at 0 and 99.5 % at 6.
    assertThat(GnipPoisson.width(2)).isEqualTo(6);
    assertThat(looks.score(hour + 61)).isEqualTo((4 - 2) / 6.0, CLOSE);
  }

  @Test
  void gnipComparesWithTheMeanOfTheSameWeekdayAndHour() {
    Looks looks = new Looks(new GnipPoisson(true));
    int hour = 3 * 7 * Pane.DAY;
    for (int i = 0; i < 8; i++) {
      looks.use(hour + i, i);
    }
    // The fourth such hour of the history: 8 uses in 4 hours.
    assertThat(looks.score(hour + 8)).isEqualTo((8 - 2) / 6.0, CLOSE);
  }

  @Test
  void bnGramDividesByTheLogarithmOfFourDays() {
    Looks looks = new Looks(new BnGram()).day(36, 9).day(38, 4).day(40, 4).day(41, 7);

    assertThat(looks.scoreOn(41)).isEqualTo((7 + 1) / (Math.log(2 + 1) + 1), CLOSE);
  }

  @Test
  void jlhMultipliesDifferenceAndRatio() {
    // On day 40 at noon 100 messages are of the last day, and 3,951 are before.
    Looks looks = new Looks(new Jlh()).day(10, 2).day(40, 5);
    double share = 5 / 100.0;
    double background = 2 / 3952.0;

    assertThat(looks.scoreOn(40))
        .isCloseTo((share - background) * (share / background), within(0.02));
  }

  @Test
  void jlhWantsThreeMessages() {
    assertThat(new Looks(new Jlh()).day(40, 2).scoreOn(40)).isZero();
  }

  @Test
  void rollingCountsForgetAfterADay() {
    Looks looks = new Looks(new RollingCounts()).day(39, 5).day(40, 3);

    assertThat(looks.score(40 * Pane.DAY + Pane.HOUR + 2)).isEqualTo(5 - 3 + 3);
    assertThat(looks.scoreOn(40)).isEqualTo(3);
  }

  @Test
  void twoWindowsIsTheTailOfTheNegativeBinomial() {
    // P(X >= 1) = 1 - (r / (r + mu))^r, and with r = 1 that of a geometric distribution.
    assertThat(TwoWindows.tail(1, 3, 1)).isZero();
    assertThat(TwoWindows.tail(2, 0.25, 1)).isEqualTo(-Math.log10(0.2 * 0.2), CLOSE);
    double many = new Looks(new TwoWindows()).day(40, 8).scoreOn(40);
    assertThat(many).isGreaterThan(5);
    assertThat(new Looks(new TwoWindows()).day(40, 3).scoreOn(40)).isZero();
  }

  @Test
  void twoWindowsKnowsTheWeekday() {
    Looks ritual = new Looks(new TwoWindows());
    for (int day = 12; day < 40; day += 7) {
      ritual.day(day, 8);
    }
    assertThat(ritual.day(40, 8).scoreOn(40)).isLessThan(1);
  }
}
