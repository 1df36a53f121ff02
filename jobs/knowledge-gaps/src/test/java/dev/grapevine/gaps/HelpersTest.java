package dev.grapevine.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Expert;
import dev.grapevine.schemas.TopicEvidence;
import java.time.Instant;
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

  @Test
  void whatIsKnownInTwoWaysIsShownInTheSameWhateverComesFirst() {
    List<Candidate> one = List.of(new Candidate("a", 1, List.of(shown("x", "before"))));
    List<Candidate> other = List.of(new Candidate("a", 5, List.of(shown("x", "after"))));
    List<Candidate> third = List.of(new Candidate("a", 3, List.of(shown("y", "more"))));

    List<Candidate> joined = Helpers.join(Helpers.join(one, other), third);
    assertThat(joined)
        .containsExactly(new Candidate("a", 5, List.of(shown("x", "after"), shown("y", "more"))));
    assertThat(Helpers.join(third, Helpers.join(other, one))).isEqualTo(joined);
    assertThat(Helpers.join(Helpers.join(one, third), other)).isEqualTo(joined);
  }

  private static TopicEvidence shown(String id, String text) {
    Instant time = Instant.parse("2026-03-02T09:00:00Z");
    return new TopicEvidence(id, "/story", "a", "t", "help", time, null, text, null);
  }
}
