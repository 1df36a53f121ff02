package dev.grapevine.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Expert;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HelpersTest {

  @Test
  void nobodyIsSentEverythingButWhoKnowsMoreIsAskedMoreOften() {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      candidates.add(new Candidate("p" + i, i == 0 ? 20 : 1, List.of()));
    }
    Map<String, Integer> first = new HashMap<>();
    for (int gap = 0; gap < 1000; gap++) {
      List<Expert> chosen = Helpers.choose("gap" + gap, candidates, null);
      assertThat(chosen).hasSize(5).extracting(Expert::actor).doesNotHaveDuplicates();
      first.merge(chosen.get(0).actor(), 1, Integer::sum);
    }

    // The expectation is 20 of 39, and one of 39 for everybody else.
    assertThat(first.get("p0")).isBetween(450, 580);
    assertThat(first).hasSize(20);
  }

  @Test
  void isTheSameForTheSameGapWhateverTheOrderAndNeverTheOneToLeaveOut() {
    List<Candidate> some =
        List.of(
            new Candidate("a", 3, List.of()),
            new Candidate("b", 2, List.of()),
            new Candidate("c", 1, List.of()));
    List<Candidate> turned = List.of(some.get(2), some.get(0), some.get(1));

    assertThat(Helpers.choose("g", some, "b")).isEqualTo(Helpers.choose("g", turned, "b"));
    assertThat(Helpers.choose("g", some, "b")).extracting(Expert::actor).doesNotContain("b");
    assertThat(Helpers.join(some, turned)).isEqualTo(Helpers.join(turned, some));
  }
}
