package dev.grapevine.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapSeverity;
import dev.grapevine.schemas.GapState;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapViewTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:14:05Z");

  private static Gap gap(Map<String, Double> numbers) {
    return new Gap(
        "g.2026.1",
        "unanswered-question",
        null,
        "org",
        Visibility.ORG,
        "thread/42",
        1,
        "Signing keys",
        GapState.OPEN,
        GapSeverity.LOW,
        numbers,
        "Nobody has answered.",
        "Somebody answers.",
        List.of(),
        List.of(),
        List.of(),
        "payments",
        NOW,
        NOW,
        null,
        null,
        null,
        null,
        null,
        1,
        0,
        false,
        1);
  }

  @Test
  void numbersHaveUnits() {
    Map<String, Double> numbers =
        Map.of(
            "sla",
            14_400.0,
            "waited",
            57_600.0,
            "meToo",
            3.0,
            "island",
            14_400.0,
            "topShare",
            0.62,
            "lower",
            0.4,
            "pauseSeconds",
            30.0);

    assertThat(new GapView(gap(numbers), null, NOW).numbers())
        .containsOnly(
            Map.entry("Should wait at most", "4 hours"),
            Map.entry("Had waited", "16 hours"),
            Map.entry("Others who wait for it", "3"),
            Map.entry("Island", "14,400"),
            Map.entry("Known by one person", "62 %"),
            Map.entry("Fail at least", "40 %"),
            Map.entry("Pause seconds", "30 seconds"));
  }

  @Test
  void numbersAreAsOfTheLastTimeThatSomethingHappenedByItself() {
    Moment found = new Moment(NOW.minusSeconds(7_200), NOW);
    Moment worse = new Moment(NOW.minusSeconds(3_600), NOW);
    Moment asked = new Moment(NOW.minusSeconds(60), NOW);
    GapView view = new GapView(gap(Map.of()), null, NOW);

    assertThat(
            view.measured(
                List.of(
                    new GapView.Step("open", "low", null, null, found),
                    new GapView.Step("open", "high", null, null, worse),
                    new GapView.Step(
                        "acknowledged", "high", new Face("p:1", "Ana", false), null, asked))))
        .isEqualTo(worse);
    assertThat(view.measured(List.of())).isEqualTo(view.opened());
  }
}
