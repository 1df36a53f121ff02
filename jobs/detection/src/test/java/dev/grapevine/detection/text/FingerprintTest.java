package dev.grapevine.detection.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final String ALERT =
      "Disk 93 percent full on host 17, please clean up before Friday or the nightly backup will fail";

  @Test
  void too_few_words_have_none() {
    assertThat(Fingerprint.of("one two three four five six seven")).isZero();
    assertThat(Fingerprint.of((String) null)).isZero();
    assertThat(Fingerprint.of(List.of())).isZero();
  }

  @Test
  void words_have_that_of_their_text() {
    assertThat(Fingerprint.of(Arrays.asList(ALERT.split(" ")))).isEqualTo(Fingerprint.of(ALERT));
  }

  @Test
  void numbers_do_not_matter() {
    assertThat(Fingerprint.of(ALERT.replace("93", "95").replace("17", "4")))
        .isEqualTo(Fingerprint.of(ALERT));
  }

  @Test
  void unrelated_texts_differ() {
    assertThat(Fingerprint.of("Who would like to have lunch with us at the new place today?"))
        .isNotEqualTo(Fingerprint.of(ALERT));
  }

  @Test
  void most_texts_with_one_word_changed_keep_theirs() {
    int kept = 0;
    for (int text = 0; text < 200; text++) {
      List<String> words = words(text);
      int before = Fingerprint.of(words);
      words.set(text % 40, "changed");
      kept += Fingerprint.of(words) == before ? 1 : 0;
    }
    // 35 of the 41 runs in either are in both.
    assertThat(kept).isBetween(150, 190);
  }

  private static List<String> words(int seed) {
    List<String> words = Arrays.asList(new String[40]);
    for (int i = 0; i < words.size(); i++) {
      words.set(
          i,
          "w"
              + Integer.toString(seed * 1000 + i, 26).replaceAll("\\d", "x")
              + "abcdefghij".charAt(i % 10));
    }
    Collections.shuffle(words, new java.util.Random(seed));
    return words;
  }

  @Test
  void where_no_blanks_part_words_each_character_is_one() {
    assertThat(Fingerprint.of("昨日からサーバーに接続で問題が発生中再起動")).isNotZero();
  }
}
