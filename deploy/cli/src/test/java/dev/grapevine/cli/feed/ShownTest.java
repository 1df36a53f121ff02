package dev.grapevine.cli.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShownTest {
  private final Shown shown = new Shown();

  @Test
  void aStateIsShownOnceAndAnOlderOneNever() {
    assertThat(shown.add(Items.asked("a", 2).build(), "first")).isTrue();
    assertThat(shown.add(Items.asked("a", 2).build(), "first")).isFalse();
    assertThat(shown.add(Items.asked("a", 1).build(), "older")).isFalse();
    assertThat(shown.add(Items.asked("a", 3).build(), "newer")).isTrue();
  }

  @Test
  void whatLooksTheSameIsNotShownAgainUnlessThereIsMoreOfIt() {
    shown.add(Items.asked("a", 1).build(), "same");

    assertThat(shown.add(Items.asked("a", 2).build(), "same")).isFalse();
    assertThat(shown.add(Items.asked("a", 3).activities("1", "2").build(), "same")).isTrue();
  }

  @Test
  void itIsKnownHowMuchThereWas() {
    assertThat(shown.activities(Items.asked("a", 9).build())).isZero();

    shown.add(Items.asked("a", 1).activities("1", "2").build(), "two");

    assertThat(shown.activities(Items.asked("a", 9).build())).isEqualTo(2);
    assertThat(shown.activities(Items.asked("b", 1).build())).isZero();
  }
}
