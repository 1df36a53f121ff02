package dev.grapevine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.evaluation.UnansweredOracle.Breach;
import dev.grapevine.evaluation.UnansweredOracle.Wait;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnansweredOracleTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant END = START.plus(Duration.ofDays(200));
  private static final Duration DAY = Duration.ofDays(1);

  private static Activity post(
      String id, String actor, Verb verb, int hour, String inReplyTo, String text) {
    return Activity.builder()
        .id(id)
        .source("/forum")
        .time(START.plus(Duration.ofHours(hour)))
        .actor(actor)
        .verb(verb)
        .thread("t")
        .inReplyTo(inReplyTo)
        .visibility(Visibility.ORG)
        .text(text)
        .build();
  }

  private static List<Breach> breaches(Activity... activities) {
    List<Activity> all = new ArrayList<>(List.of(activities));
    Collections.reverse(all);
    return new UnansweredOracle(all, Duration.ofDays(30)).breaches(DAY, END);
  }

  private static Activity asked() {
    return post("q", "ana", Verb.ASKED, 0, null, "Where?");
  }

  @Test
  void whoWaitsLongerThanADayWaitsTooLong() {
    assertThat(breaches(asked())).containsExactly(new Breach("t", "q", START.plus(DAY)));
    assertThat(breaches(asked(), post("a", "bo", Verb.ANSWERED, 24, "q", "There."))).isEmpty();
    assertThat(breaches(asked(), post("a", "bo", Verb.ANSWERED, 25, "q", "There."))).hasSize(1);
    assertThat(breaches(asked(), post("a", "ana", Verb.ANSWERED, 2, "q", "Me."))).hasSize(1);
  }

  @Test
  void whatIsDeletedByThenAnswersNothing() {
    Activity answer = post("a", "bo", Verb.ANSWERED, 2, "q", "There.");
    Activity soon = post("d", "bo", Verb.DELETED, 5, null, null).toBuilder().object("a").build();
    Activity late = post("d", "bo", Verb.DELETED, 30, null, null).toBuilder().object("a").build();

    assertThat(breaches(asked(), answer, soon)).hasSize(1);
    assertThat(breaches(asked(), answer, late)).isEmpty();
  }

  @Test
  void aThreadBeginsAnewAfterAMonth() {
    Activity old = post("a", "bo", Verb.ANSWERED, 2, "q", "There.");
    Activity late = post("m", "cy", Verb.ASKED, 24 * 60, null, "Where is it now?");

    assertThat(breaches(asked(), old, late)).extracting(Breach::question).containsExactly("m");
  }

  @Test
  void aQuestionInChatIsMissedOnceItsAskerComesBackToIt() {
    Activity said = post("q", "ana", Verb.MESSAGED, 0, null, "Where is the key?");
    Activity other = post("o", "bo", Verb.MESSAGED, 2, null, "Which key?");
    Activity nudge = post("n", "ana", Verb.MESSAGED, 3, null, "Anybody?");
    Activity late = post("l", "ana", Verb.MESSAGED, 30, null, "Anybody?");

    assertThat(breaches(said)).isEmpty();
    assertThat(breaches(said, other, nudge)).isEmpty();
    assertThat(breaches(said, nudge)).extracting(Breach::at).containsExactly(START.plus(DAY));
    assertThat(breaches(said, late))
        .extracting(Breach::at)
        .containsExactly(START.plus(Duration.ofHours(30)));
  }

  @Test
  void forecastsAreBetterThanAConstantWhereWaitingTellsSomething() {
    List<Wait> waits = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      Instant asked = START.plus(Duration.ofHours(6L * i));
      // Three of four are answered within two hours, the others never.
      waits.add(new Wait(asked, i % 4 == 0 ? null : asked.plus(Duration.ofMinutes(30 + i % 60))));
    }
    List<BreachRisk.Row> rows = BreachRisk.score(waits, DAY, END);
    BreachRisk.Row late = rows.get(3);
    BreachRisk.Row all = rows.get(rows.size() - 1);

    assertThat(rows).hasSize(BreachRisk.AGES.size() + 1);
    assertThat(late.breaches()).isEqualTo(late.forecasts());
    assertThat(late.brier()).isLessThan(0.01);
    assertThat(all.brier()).isLessThan(all.constant());
    assertThat(all.auc()).isGreaterThan(0.6);
  }
}
