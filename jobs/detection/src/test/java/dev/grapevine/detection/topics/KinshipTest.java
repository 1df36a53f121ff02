package dev.grapevine.detection.topics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KinshipTest {
  @Test
  void whatStandsInTheOtherIsKin() {
    assertThat(Kinship.of("quillbase", "quillbase migration")).isTrue();
    assertThat(Kinship.of("quillbase migration", "quillbase")).isTrue();
    assertThat(Kinship.of("code.example/acme/quillbase/pull", "quillbase")).isTrue();
    assertThat(Kinship.of("#quillbase", "quillbase")).isTrue();
  }

  @Test
  void endingsMakeNoDifference() {
    assertThat(Kinship.of("migrated", "migration script")).isTrue();
    assertThat(Kinship.of("battery", "batteries")).isTrue();
    assertThat(Kinship.of("migrated", "migraine")).isFalse();
  }

  @Test
  void aWordInCommonIsNotEnough() {
    assertThat(Kinship.of("release party", "release notes")).isFalse();
    assertThat(Kinship.of("base", "quillbase")).isFalse();
    assertThat(Kinship.of("a c", "a b c")).isFalse();
  }
}
