package dev.grapevine.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Activity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SpanProperties {
  private static final Duration SPAN = Duration.ofMinutes(30);

  @Property(tries = 12)
  void theSameHappensHoweverTheSpanIsCut(
      @ForAll @IntRange(min = -60 * 24 * 3, max = 60 * 24 * 3) int minutes,
      @ForAll @Size(max = 20) List<@IntRange(min = 1, max = 1_799_999) Integer> cuts) {
    Instant from = Tidewater.START.plus(Duration.ofMinutes(minutes));
    Instant to = from.plus(SPAN);
    TreeSet<Instant> times = new TreeSet<>();
    cuts.forEach(cut -> times.add(from.plusMillis(cut)));
    times.add(to);

    List<Activity> pieces = new ArrayList<>();
    Simulation simulation = new Simulation(Tidewater.SETTINGS);
    Instant last = from;
    for (Instant time : times) {
      pieces.addAll(Tidewater.all(simulation.between(last, time)));
      last = time;
    }

    assertThat(pieces)
        .isEqualTo(Tidewater.all(new Simulation(Tidewater.SETTINGS).between(from, to)));
  }

  @Property(tries = 6)
  void aSpanOfHistoryIsAPartOfIt(@ForAll @IntRange(min = 1, max = 200) int days) {
    Instant from = Tidewater.START.minus(Duration.ofDays(days));
    Instant to = from.plus(Duration.ofHours(12));
    assertThat(Tidewater.all(new Simulation(Tidewater.SETTINGS).between(from, to)))
        .isEqualTo(Tidewater.between(from, to).toList());
  }
}
