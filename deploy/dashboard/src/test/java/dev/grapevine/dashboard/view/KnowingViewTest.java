package dev.grapevine.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Expert;
import dev.grapevine.schemas.ExpertiseDocument;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KnowingViewTest {
  private static final Instant NOW = Instant.parse("2026-03-02T09:14:05Z");
  private static final Names NAMES = new Names(id -> Optional.empty());

  private final SubjectView broad = subject("people", 18, "p:1", "p:2", "p:3");
  private final SubjectView narrow = subject("hiring", 2, "p:2", "p:4");

  @Test
  void namesEverybodyOnceUnderWhatTheFewestKnow() {
    assertThat(told(KnowingView.ofFewestFirst(List.of(), List.of(broad, narrow), 5)))
        .containsExactly("hiring: p:2 p:4", "people: p:1 p:3");
  }

  @Test
  void keepsTheOrderThatItIsGiven() {
    assertThat(told(KnowingView.of(List.of(), List.of(broad, narrow), 5)))
        .containsExactly("people: p:1 p:2 p:3", "hiring: p:4");
  }

  @Test
  void leavesOutSubjectsOfWhichEverybodyHasBeenNamed() {
    assertThat(told(KnowingView.of(broad.people(), List.of(broad, narrow), 5)))
        .containsExactly("hiring: p:4");
  }

  @Test
  void tellsOfSoManySubjectsAtMost() {
    assertThat(told(KnowingView.of(List.of(), List.of(broad, narrow), 1)))
        .containsExactly("people: p:1 p:2 p:3");
  }

  private static Stream<String> told(List<KnowingView> knowing) {
    return knowing.stream()
        .map(
            each ->
                each.subject()
                    + ": "
                    + String.join(
                        " ", each.people().stream().map(person -> person.face().id()).toList()));
  }

  private static SubjectView subject(String name, int knowing, String... people) {
    return new SubjectView(
        new ExpertiseDocument(
            "expertise-" + name,
            "org",
            Visibility.ORG,
            "term:" + name,
            "term",
            name,
            Stream.of(people).map(id -> new Expert(id, List.of())).toList(),
            knowing,
            25,
            41.5,
            0.75,
            1.5,
            1,
            1.25,
            NOW,
            false,
            1),
        NAMES,
        NOW);
  }
}
