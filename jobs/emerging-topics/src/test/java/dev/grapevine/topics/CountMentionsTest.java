package dev.grapevine.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityBuilder;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.sdk.history.ObjectKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.flink.streaming.api.operators.ProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What counts after messages were changed, in whatever order that becomes known. */
class CountMentionsTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant END = Instant.parse("2026-04-02T00:00:00Z");

  private OneInputStreamOperatorTestHarness<Activity, ObjectContribution> contributions;
  private KeyedOneInputStreamOperatorTestHarness<ObjectKey, ObjectContribution, Mention> mentions;

  /** The end of the pane of the newest activity. */
  private long end;

  @BeforeEach
  void open() throws Exception {
    end = Long.MIN_VALUE;
    contributions =
        new OneInputStreamOperatorTestHarness<>(new ProcessOperator<>(new ToContributions()));
    contributions.open();
    mentions =
        Harnesses.of(
            new CountMentions(Harnesses.CONFIG), ObjectContribution::object, ObjectKey.class);
  }

  @AfterEach
  void close() throws Exception {
    contributions.close();
    mentions.close();
  }

  private static ActivityBuilder at(int minute, String id, Verb verb) {
    return Activity.builder()
        .id(id)
        .source("/zulip/acme")
        .time(START.plusSeconds(60L * minute))
        .actor("p:" + id)
        .verb(verb)
        .object("msg/9")
        .visibility(Visibility.ORG);
  }

  private static Activity message(String text) {
    return at(0, "m", Verb.MESSAGED).text(text).build();
  }

  private void process(Activity... activities) throws Exception {
    process(List.of(activities));
  }

  private void process(List<Activity> activities) throws Exception {
    for (Activity activity : activities) {
      contributions.processElement(activity, activity.time().toEpochMilli());
      for (ObjectContribution contribution : contributions.extractOutputValues()) {
        mentions.processElement(contribution, activity.time().toEpochMilli());
      }
      contributions.getOutput().clear();
      end = Math.max(end, Pane.end(Pane.of(activity.time())) - 1);
    }
    mentions.processWatermark(end);
  }

  /** The uses that are left, by scope and term. */
  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Mention mention : mentions.extractOutputValues()) {
      int sign = mention.kind() == Mention.USE ? 1 : mention.kind() == Mention.TAKEN_BACK ? -1 : 0;
      counts.merge(mention.scope() + " " + mention.term(), sign, Integer::sum);
    }
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  @Test
  void a_message_counts_its_terms_at_its_time_in_its_thread() throws Exception {
    process(at(0, "m", Verb.MESSAGED).thread("t").text("Kraken outage").build());

    Mention mention = mentions.extractOutputValues().get(0);
    assertThat(mention.scope()).isEqualTo("org");
    assertThat(mention.term()).isEqualTo("kraken");
    assertThat(mention.surface()).isEqualTo("Kraken");
    assertThat(mention.at()).isEqualTo(Pane.of(START));
    assertThat(mention.posting().pane()).isEqualTo(Pane.of(START));
    assertThat(mention.posting().actor()).isEqualTo(Hashes.fold(Hashes.of("p:m")));
    assertThat(mention.posting().conversation())
        .isEqualTo(Hashes.fold(Hashes.of("/zulip/acme", "thread", "t")));
    assertThat(counts()).containsOnlyKeys("org kraken", "org outage", "org kraken outage");
    assertThat(Harnesses.side(mentions, CountMentions.ACTIVITY))
        .containsExactly(
            new ScopeActor(
                "org",
                Pane.of(START),
                Hashes.fold(Hashes.of("p:m")),
                Hashes.fold(Hashes.of("/zulip/acme", "thread", "t")),
                true));
  }

  @Test
  void a_title_counts_only_where_somebody_said_it() throws Exception {
    process(message("Hydra").toBuilder().title("Kraken").build());
    assertThat(counts()).containsOnlyKeys("org hydra");

    process(at(1, "q", Verb.ASKED).object("q").title("Kraken").build());
    assertThat(counts()).containsOnlyKeys("org hydra", "org kraken");
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void people_count_who_say_something(Verb verb) throws Exception {
    process(at(0, "x", verb).text("Kraken").inReplyTo("y").build());

    boolean counts = verb.kind() == Verb.Kind.CONTENT || verb == Verb.REVIEWED;
    assertThat(counts().containsKey("org kraken")).isEqualTo(counts);
  }

  @Test
  void bots_never_count() throws Exception {
    process(message("Kraken").toBuilder().actorType(ActorType.BOT).build());

    assertThat(mentions.extractOutputValues()).isEmpty();
    assertThat(Harnesses.side(mentions, CountMentions.ACTIVITY)).isEmpty();
  }

  @Test
  void nothing_private_leaves() throws Exception {
    process(
        message("Kraken").toBuilder()
            .visibility(Visibility.PRIVATE)
            .audience(List.of("team/pay"))
            .build());

    assertThat(mentions.extractOutputValues()).isEmpty();
    assertThat(Harnesses.side(mentions, CountMentions.ACTIVITY)).isEmpty();
    assertThat(Harnesses.side(mentions, CountMentions.CARDS)).isEmpty();
  }

  @Test
  void an_edit_replaces_the_text_at_the_time_and_by_the_author_of_the_first() throws Exception {
    process(
        message("Kraken hydra"), at(5, "e", Verb.EDITED).version(2).text("Kraken goblin").build());

    assertThat(counts()).containsOnlyKeys("org kraken", "org goblin", "org kraken goblin");
    Mention last = mentions.extractOutputValues().get(mentions.extractOutputValues().size() - 1);
    assertThat(last.at()).isEqualTo(Pane.of(START) + 5);
    assertThat(last.posting().pane()).isEqualTo(Pane.of(START));
    assertThat(last.posting().actor()).isEqualTo(Hashes.fold(Hashes.of("p:m")));
  }

  @Test
  void deleted_or_undone_it_counts_nowhere_and_is_shown_to_nobody() throws Exception {
    process(message("Kraken"), at(1, "d", Verb.DELETED).build());
    assertThat(counts()).isEmpty();
    List<Card> cards = Harnesses.side(mentions, CountMentions.CARDS);
    assertThat(cards.get(0).scopes()).containsExactly("org");
    assertThat(cards.get(1).scopes()).isEmpty();
    assertThat(cards.get(1).text()).isNull();

    process(
        at(2, "n", Verb.MESSAGED).object("n").text("Hydra").build(),
        at(3, "u", Verb.UNDONE).object("n").inReplyTo("n").build());
    assertThat(counts()).isEmpty();
  }

  @Test
  void an_edit_that_narrows_takes_back_from_the_scopes_that_are_lost() throws Exception {
    process(
        message("Kraken").toBuilder()
            .visibility(Visibility.TEAM)
            .audience(List.of("team/a", "team/b"))
            .build(),
        at(1, "e", Verb.EDITED)
            .visibility(Visibility.TEAM)
            .audience(List.of("team/b", "team/c"))
            .text("Kraken")
            .build());
    assertThat(counts()).containsOnlyKeys("team/b kraken");

    process(at(2, "f", Verb.EDITED).visibility(Visibility.PRIVATE).version(9).build());
    assertThat(counts()).isEmpty();
  }

  @Test
  void names_are_told_as_such_and_taken_back() throws Exception {
    process(message("@**Kevin** kraken"), at(1, "d", Verb.DELETED).build());

    assertThat(mentions.extractOutputValues())
        .filteredOn(mention -> mention.term().equals("kevin"))
        .extracting(Mention::kind)
        .containsExactly(Mention.NAME, Mention.NAME_TAKEN_BACK);
  }

  @Test
  void order_and_repetitions_change_nothing() throws Exception {
    List<Activity> activities =
        new ArrayList<>(
            List.of(
                message("Kraken hydra"),
                at(1, "e1", Verb.EDITED).version(2).text("Goblin").build(),
                at(2, "e2", Verb.EDITED).version(3).text("Kraken goblin").build(),
                at(3, "u", Verb.UNDONE).inReplyTo("e2").build(),
                at(4, "r", Verb.REVIEWED).text("Gorgon").build()));
    Map<String, Integer> expected = new HashMap<>(Map.of("org goblin", 1, "org gorgon", 1));
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(activities, new Random(seed));
      process(activities);
      process(activities);
      assertThat(counts()).isEqualTo(expected);
      close();
      open();
    }
  }

  @Test
  void what_comes_too_late_counts_from_when_it_comes() throws Exception {
    contributions.processWatermark(START.plusSeconds(600).toEpochMilli() - 1);
    contributions.getOutput().clear();
    process(message("Kraken"));
    assertThat(mentions.extractOutputValues()).isEmpty();
    mentions.processWatermark(START.plusSeconds(660).toEpochMilli() - 1);

    Mention mention = mentions.extractOutputValues().get(0);
    assertThat(mention.posting().pane()).isEqualTo(Pane.of(START));
    assertThat(mention.at()).isEqualTo(Pane.of(START) + 10);
  }

  @Test
  void it_is_forgotten_at_the_end_of_the_day_its_retention_ends_on() throws Exception {
    process(message("Kraken"), at(1, "e", Verb.EDITED).text("Hydra").build());
    assertThat(mentions.numEventTimeTimers()).isEqualTo(1);

    mentions.processWatermark(END.toEpochMilli() - 1);
    assertThat(mentions.numKeyedStateEntries()).isPositive();

    mentions.processWatermark(END.toEpochMilli());
    assertThat(mentions.numKeyedStateEntries()).isZero();
    assertThat(mentions.numEventTimeTimers()).isZero();
  }
}
