package dev.grapevine.detection.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EverydayWordsTest {
  @Test
  void whatEverybodySaysIsEveryday() {
    assertThat(EverydayWords.isAllOf("join")).isTrue();
    assertThat(EverydayWords.isAllOf("people")).isTrue();
    assertThat(EverydayWords.isAllOf("other people")).isTrue();
  }

  @Test
  void oneWordThatIsNotIsEnough() {
    assertThat(EverydayWords.isAllOf("quillbase")).isFalse();
    assertThat(EverydayWords.isAllOf("quillbase people")).isFalse();
    assertThat(EverydayWords.isAllOf("#join")).isFalse();
    assertThat(EverydayWords.isAllOf("TW-2207")).isFalse();
  }

  @Test
  void pluralsAreAsTermsAre() {
    assertThat(EverydayWords.isAllOf(new TextAnalyzer().analyze("Minutes", null).get(0).key()))
        .isTrue();
  }
}
