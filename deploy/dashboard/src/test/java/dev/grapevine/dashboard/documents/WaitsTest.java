package dev.grapevine.dashboard.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitsTest {
  /** A Monday. */
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private final List<FeedItem> questions = new ArrayList<>();
  private final List<FeedItem> answers = new ArrayList<>();

  private static FeedItem line(Verb verb, String thread, int start, int end, String... actors) {
    return new FeedItem(
        verb + thread + start,
        "org",
        Visibility.ORG,
        verb,
        Arrays.asList(actors),
        actors.length,
        "msg/" + start,
        "message",
        thread,
        null,
        null,
        List.of(),
        null,
        null,
        List.of(),
        List.of(),
        null,
        List.of(),
        NINE.plusSeconds(60L * start),
        NINE.plusSeconds(60L * end),
        false,
        1,
        false,
        1);
  }

  private void asked(String thread, int minute) {
    questions.add(line(Verb.ASKED, thread, minute, minute, "ana"));
  }

  private void answered(String thread, int start, int end, String... actors) {
    answers.add(line(Verb.ANSWERED, thread, start, end, actors));
  }

  private Waits only() {
    List<Waits> weeks = Waits.of(questions, answers);
    assertThat(weeks).hasSize(1);
    return weeks.get(0);
  }

  @Test
  void theFirstAnswerBySomebodyElseCounts() {
    asked("t", 0);
    asked("t", 30);
    answered("t", 5, 5, "ana");
    answered("t", 90, 90, "cy");
    answered("t", 60, 70, "ana", "bo");

    assertThat(only().begin()).isEqualTo("2026-03-02T00:00:00Z");
    assertThat(only().seconds()).containsExactly(3_600.0);
    assertThat(only().questions()).isEqualTo(1);
  }

  @Test
  void whatWasSaidBeforeTheQuestionIsNoAnswerToIt() {
    asked("t", 60);
    answered("t", 0, 30, "bo");
    assertThat(only().answered()).isZero();

    // It goes on after the question: how soon is not known, but until when is.
    answered("t", 40, 80, "bo");
    assertThat(only().seconds()).containsExactly(1_200.0);
  }

  @Test
  void whatHasNoAnswerHasWaitedLongest() {
    for (int i = 0; i < 10; i++) {
      asked("t" + i, i);
    }
    for (int i = 0; i < 8; i++) {
      answered("t" + i, i + 10 * (i + 1), 500, "bo");
    }

    assertThat(only().within(0.5)).isCloseTo(3_000, within(1e-9));
    assertThat(only().within(0.8)).isCloseTo(4_800, within(1e-9));
    assertThat(only().within(0.9)).isNaN();
    assertThat(only().unanswered()).isEqualTo(2);
  }

  @Test
  void aQuestionBelongsToTheWeekInWhichItWasAsked() {
    asked("sunday", -9 * 60 - 1);
    asked("monday", 0);
    answered("sunday", 0, 0, "bo");

    assertThat(Waits.of(questions, answers))
        .extracting(Waits::begin)
        .extracting(Instant::toString)
        .containsExactly("2026-02-23T00:00:00Z", "2026-03-02T00:00:00Z");
    assertThat(Waits.of(questions, answers)).extracting(Waits::answered).containsExactly(1L, 0L);
    assertThat(Waits.of(List.of(), List.of())).isEmpty();
  }
}
