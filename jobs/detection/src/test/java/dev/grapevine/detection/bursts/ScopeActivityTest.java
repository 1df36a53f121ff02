package dev.grapevine.detection.bursts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScopeActivityTest {
  private static final int DAY = World.TODAY;
  private final ScopeActivity activity = new ScopeActivity();

  @Test
  void countsDistinctPeopleOfEachConversationAndWindow() {
    activity.add(DAY - 2 * Pane.DAY, 1, 0);
    activity.add(DAY, 1, 0);
    activity.add(DAY, 1, 0);
    activity.add(DAY + 7 * Pane.HOUR, 2, 0);
    activity.add(DAY + 7 * Pane.HOUR, 2, 1);

    assertThat(activity.at(DAY + 7 * Pane.HOUR).windows()).containsExactly(2, 3, 4, 4, 4);
  }

  @Test
  void aWindowOfDaysEndsNowAndNotAtMidnight() {
    activity.add(DAY - 3 * Pane.DAY + 9 * Pane.HOUR, 1, 0);
    activity.add(DAY - 3 * Pane.DAY + 7 * Pane.HOUR, 2, 0);

    assertThat(activity.at(DAY + 8 * Pane.HOUR).windows()[Window.DAYS_3.ordinal()]).isEqualTo(1);
  }

  @Test
  void aDayIsOverAtMidnight() {
    activity.add(DAY - 1, 1, 0);
    activity.add(DAY - 1, 2, 0);

    assertThat(activity.at(DAY - 1).daysAgo(1)).isZero();
    assertThat(activity.at(DAY).daysAgo(1)).isEqualTo(2);
    assertThat(activity.at(DAY + 3 * Pane.DAY).daysAgo(4)).isEqualTo(2);
    assertThat(activity.at(DAY + 3 * Pane.DAY).activeDays()).isEqualTo(1);
  }

  @Test
  void theMeanOfAConstantIsTheConstantAndThePastIsDecayed() {
    for (int day = 0; day < 200; day++) {
      for (int actor = 0; actor < 5; actor++) {
        activity.add(DAY + day * Pane.DAY, actor, 0);
      }
    }
    Exposure exposure = activity.at(DAY + 200 * Pane.DAY);
    double lambda = Math.pow(2, -1 / 28.0);

    assertThat(exposure.mean()).isCloseTo(5, within(1e-9));
    assertThat(exposure.past()[Window.DAYS_21.ordinal()])
        .isCloseTo(
            5 * (1 - Math.pow(lambda, 200 - Window.DAYS_21.lag())) / (1 - lambda), within(1e-9));
  }
}
