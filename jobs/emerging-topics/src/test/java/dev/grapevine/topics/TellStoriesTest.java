package dev.grapevine.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Window;
import dev.grapevine.detection.topics.Evidence;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicEvidence;
import dev.grapevine.schemas.TopicState;
import dev.grapevine.schemas.TopicTransition;
import dev.grapevine.schemas.Trending;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How topics come and go, to the minute. */
class TellStoriesTest {
  private static final int PANE = 20_500 * Pane.DAY;

  private KeyedTwoInputStreamOperatorTestHarness<String, TermBurst, Answer, Topic> harness;

  @BeforeEach
  void open() throws Exception {
    harness =
        Harnesses.of(
            new TellStories(Harnesses.CONFIG), TermBurst::scope, Answer::scope, String.class);
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  private void burst(int pane, String term, double score, int people) throws Exception {
    harness.processElement1(
        new TermBurst(
            "org",
            term,
            term,
            pane,
            new Burst(score, Window.HOURS_6, false, people, 0.1, people),
            new Evidence(
                LongStream.range(0, people).toArray(),
                IntStream.range(0, people).toArray(),
                IntStream.range(0, people).toArray()),
            new int[28]),
        0);
  }

  private void answer(int pane, int message, String text) throws Exception {
    Card card =
        new Card(
            message,
            pane,
            List.of("org"),
            "m" + message,
            "/zulip",
            "p" + message,
            "t" + message,
            "c",
            Instant.ofEpochMilli(Pane.end(pane)),
            null,
            text,
            null,
            null,
            null);
    harness.processElement2(new Answer("org", message, pane, text == null ? null : card), 0);
  }

  private void over(int pane) throws Exception {
    harness.processBothWatermarks(new Watermark(Pane.end(pane) - 1));
  }

  private static Instant end(int pane) {
    return Instant.ofEpochMilli(Pane.end(pane));
  }

  private List<TopicTransition> told() {
    return Harnesses.side(harness, TellStories.TRANSITIONS);
  }

  private List<Topic> written() {
    return harness.extractOutputValues();
  }

  @Test
  void it_emerges_trends_fades_and_closes() throws Exception {
    burst(PANE, "kraken", 7, 5);
    burst(PANE + 59, "kraken", 7, 5);
    burst(PANE + 60, "kraken", 7, 5);
    over(PANE + 60 + 3 * Pane.DAY);

    assertThat(told())
        .extracting(TopicTransition::state, TopicTransition::time)
        .containsExactly(
            tuple(TopicState.EMERGING, end(PANE)),
            tuple(TopicState.TRENDING, end(PANE + 60)),
            tuple(TopicState.FADING, end(PANE + 60 + 480)),
            tuple(TopicState.CLOSED, end(PANE + 60 + 2880)));
    assertThat(written()).extracting(Topic::version).isSorted().doesNotHaveDuplicates();
    assertThat(written().get(0).version()).isEqualTo(Pane.end(PANE) * 1024);
  }

  @Test
  void within_a_week_its_episode_goes_on_and_later_it_is_another() throws Exception {
    burst(PANE, "kraken", 7, 5);
    int again = PANE + 6 * Pane.DAY;
    burst(again, "kraken", 7, 5);
    int later = again + 8 * Pane.DAY;
    burst(later, "kraken", 7, 5);
    over(later);

    assertThat(told())
        .filteredOn(told -> told.time().equals(end(again)) || told.time().equals(end(later)))
        .extracting(TopicTransition::state, TopicTransition::episode)
        .containsExactly(tuple(TopicState.TRENDING, 1), tuple(TopicState.EMERGING, 2));
    assertThat(told()).extracting(TopicTransition::topic).containsOnly(told().get(0).topic());
    assertThat(written().get(written().size() - 1).history()).hasSize(7);
  }

  @Test
  void too_few_people_are_no_topic_and_weak_bursts_are_only_hot() throws Exception {
    burst(PANE, "kraken", 7, 3);
    burst(PANE, "hydra", 3, 5);
    over(PANE);

    assertThat(written()).isEmpty();
    assertThat(Harnesses.side(harness, TellStories.TRENDING))
        .singleElement()
        .satisfies(
            list ->
                assertThat(list.entries())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.name()).isEqualTo("hydra")));
  }

  @Test
  void its_name_is_the_longest_phrase_that_covers_it() throws Exception {
    burst(PANE, "kraken", 9, 10);
    burst(PANE, "kraken outage", 8, 7);
    burst(PANE, "kraken outage again", 7, 5);
    over(PANE);

    Topic topic = written().get(0);
    assertThat(topic.name()).isEqualTo("kraken outage");
    assertThat(topic.terms()).containsExactly("kraken", "kraken outage", "kraken outage again");
    assertThat(topic.people()).isEqualTo(10);
  }

  @Test
  void numbers_alone_wait_and_a_message_that_is_taken_back_does_not() throws Exception {
    for (int message = 0; message < 3; message++) {
      answer(PANE, message, "kraken " + message);
    }
    burst(PANE, "kraken", 7, 5);
    over(PANE);
    assertThat(written().get(0).evidence())
        .extracting(TopicEvidence::id)
        .containsExactlyInAnyOrder("m0", "m1", "m2");

    burst(PANE + 1, "kraken", 8, 6);
    over(PANE + 4);
    assertThat(written()).hasSize(1);
    over(PANE + 5);
    assertThat(written()).hasSize(2);

    answer(PANE + 6, 0, null);
    answer(PANE + 6, 1, "hydra");
    over(PANE + 6);
    assertThat(written().get(2).evidence())
        .extracting(TopicEvidence::text)
        .containsExactlyInAnyOrder("hydra", "kraken 2");
  }

  @Test
  void what_is_hot_is_listed_once_a_topic_and_cools_down() throws Exception {
    burst(PANE, "kraken", 8, 5);
    burst(PANE, "kraken outage", 7, 5);
    burst(PANE + 1, "hydra", 3, 5);
    over(PANE + 4);
    List<Trending> lists = Harnesses.side(harness, TellStories.TRENDING);
    assertThat(lists).hasSize(1);
    assertThat(lists.get(0).entries()).hasSize(1);

    over(PANE + 5);
    lists = Harnesses.side(harness, TellStories.TRENDING);
    assertThat(lists).hasSize(2);
    assertThat(lists.get(1).entries()).extracting("name").containsExactly("kraken outage", "hydra");

    over(PANE + 2 * Pane.DAY);
    lists = Harnesses.side(harness, TellStories.TRENDING);
    assertThat(lists.get(lists.size() - 1).entries()).isEmpty();
  }

  @Test
  void all_is_forgotten_in_the_end() throws Exception {
    answer(PANE, 1, "kraken");
    burst(PANE, "kraken", 7, 5);
    over(PANE + 90 * Pane.DAY);
    assertThat(harness.numKeyedStateEntries()).isPositive();

    over(PANE + 92 * Pane.DAY);
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @Test
  void what_comes_early_for_later_neither_keeps_a_scope_nor_is_lost() throws Exception {
    burst(PANE, "kraken", 7, 5);
    int later = PANE + 95 * Pane.DAY;
    answer(later, 0, "hydra");
    burst(later, "hydra", 7, 5);
    over(PANE);
    int kept = harness.numKeyedStateEntries();

    over(PANE + 92 * Pane.DAY);
    // Only the two that wait for a pane that is not over.
    assertThat(harness.numKeyedStateEntries()).isEqualTo(2).isLessThan(kept);
    over(later);
    assertThat(told().get(told().size() - 1).name()).isEqualTo("hydra");
    assertThat(told().get(told().size() - 1).episode()).isOne();
    assertThat(written().get(written().size() - 1).evidence())
        .extracting(TopicEvidence::text)
        .containsExactly("hydra");

    over(later + 90 * Pane.DAY);
    assertThat(harness.numKeyedStateEntries()).isPositive();
    over(later + 92 * Pane.DAY);
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  @Test
  void a_pane_of_nothing_but_answers_prolongs_and_one_of_deadlines_does_not() throws Exception {
    burst(PANE, "kraken", 7, 5);
    over(PANE + 5 * Pane.DAY);
    answer(PANE + 50 * Pane.DAY, 0, "kraken");
    over(PANE + 92 * Pane.DAY);
    assertThat(harness.numKeyedStateEntries()).isPositive();

    over(PANE + 142 * Pane.DAY);
    assertThat(harness.numKeyedStateEntries()).isZero();
    assertThat(harness.numEventTimeTimers()).isZero();
  }

  private void talk(int pane, String term, int... conversations) throws Exception {
    long first = Hashes.of(term);
    harness.processElement1(
        new TermBurst(
            "org",
            term,
            term,
            pane,
            new Burst(7, Window.HOURS_6, false, conversations.length, 0.1, conversations.length),
            new Evidence(
                LongStream.range(first, first + conversations.length).toArray(),
                IntStream.range(0, conversations.length).toArray(),
                conversations),
            new int[28]),
        0);
  }

  private Topic newest(String name) {
    return written().stream()
        .filter(topic -> topic.name().equals(name))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  @Test
  void topics_of_the_same_conversations_are_related() throws Exception {
    talk(PANE, "kraken", 1, 2, 3, 4, 5, 6);
    talk(PANE, "hydra", 6, 11, 12, 13, 14);
    talk(PANE, "medusa", 5, 6, 21, 22, 23);
    talk(PANE, "pegasus", 31, 32, 33, 34, 35);
    over(PANE);

    assertThat(newest("kraken").related())
        .containsExactly(newest("medusa").id(), newest("hydra").id());
    assertThat(newest("hydra").related())
        .containsExactlyElementsOf(
            Stream.of(newest("kraken").id(), newest("medusa").id()).sorted().toList());
    assertThat(newest("pegasus").related()).isEmpty();
  }

  @Test
  void a_topic_is_written_when_others_come_to_be_related_or_are_over() throws Exception {
    talk(PANE, "kraken", 1, 2, 3, 4, 5);
    over(PANE);
    assertThat(newest("kraken").related()).isEmpty();

    int later = PANE + Pane.DAY;
    talk(later, "hydra", 4, 5, 11, 12, 13);
    over(later);
    assertThat(newest("kraken").related()).containsExactly(newest("hydra").id());
    assertThat(newest("kraken").version()).isEqualTo(Pane.end(later) * 1024);

    over(PANE + 2 * Pane.DAY);
    assertThat(newest("kraken").state()).isEqualTo(TopicState.CLOSED);
    assertThat(newest("kraken").related()).isEmpty();
    assertThat(newest("hydra").state()).isEqualTo(TopicState.FADING);
    assertThat(newest("hydra").related()).isEmpty();
    assertThat(newest("hydra").version()).isEqualTo(Pane.end(PANE + 2 * Pane.DAY) * 1024);
  }

  @Test
  void what_was_taken_back_relates_nothing() throws Exception {
    talk(PANE, "kraken", 1, 2, 3, 4, 5);
    talk(PANE, "hydra", 5, 11, 12, 13, 14);
    over(PANE);
    assertThat(newest("kraken").related()).containsExactly(newest("hydra").id());

    Set<Long> first = Set.of(Hashes.of("hydra"));
    harness.processElement1(TermBurst.takenBack(new TermKey("org", "hydra"), PANE + 9, first), 0);
    over(PANE + 9);

    assertThat(newest("kraken").related()).isEmpty();
    assertThat(newest("hydra").related()).isEmpty();
  }

  @Test
  void of_many_related_topics_the_nearest_are_named() throws Exception {
    List<String> others = List.of("hydra", "medusa", "pegasus", "cyclops", "sphinx", "minotaur");
    talk(PANE, "kraken", IntStream.range(0, 30).toArray());
    for (int i = 0; i < others.size(); i++) {
      int own = 100 * (i + 1);
      // Each has one conversation more in common with it than the one before.
      int[] common = IntStream.rangeClosed(0, i).toArray();
      talk(
          PANE,
          others.get(i),
          IntStream.concat(IntStream.of(common), IntStream.range(own, own + 15)).toArray());
    }
    over(PANE);

    assertThat(newest("kraken").related())
        .containsExactly(
            Stream.of("minotaur", "sphinx", "cyclops", "pegasus", "medusa")
                .map(name -> newest(name).id())
                .toArray(String[]::new));
  }

  private void takeBack(int pane, String term, Long... messages) throws Exception {
    harness.processElement1(
        TermBurst.takenBack(new TermKey("org", term), pane, Set.of(messages)), 0);
  }

  @Test
  void people_whose_messages_were_taken_back_do_not_count() throws Exception {
    talk(PANE, "kraken", 1, 2, 3);
    over(PANE);
    long first = Hashes.of("kraken");
    takeBack(PANE + 1, "kraken", first, first + 1);
    harness.processElement1(
        new TermBurst(
            "org",
            "kraken",
            "kraken",
            PANE + 1,
            new Burst(7, Window.HOURS_6, false, 3, 0.1, 3),
            new Evidence(
                new long[] {first + 2, 77, 78}, new int[] {2, 13, 14}, new int[] {3, 13, 14}),
            new int[28]),
        0);
    over(PANE + 1);
    // Five were there, and three are left.
    assertThat(written()).isEmpty();

    talk(PANE + 2, "kraken", 1, 2, 3);
    over(PANE + 2);
    assertThat(written()).hasSize(1);
  }

  @Test
  void a_message_without_one_of_its_terms_still_speaks_for_the_others() throws Exception {
    burst(PANE, "kraken", 7, 3);
    burst(PANE, "kraken outage", 7, 3);
    takeBack(PANE + 1, "kraken outage", 0L);
    over(PANE + 1);
    assertThat(written()).isEmpty();
    harness.processElement1(others(PANE + 2, 1, 2, 3), 0);
    over(PANE + 2);

    // With the one that is still known by the other term.
    assertThat(written()).hasSize(1);
  }

  private static TermBurst others(int pane, int... numbers) {
    return new TermBurst(
        "org",
        "kraken",
        "kraken",
        pane,
        new Burst(7, Window.HOURS_6, false, numbers.length, 0.1, numbers.length),
        new Evidence(IntStream.of(numbers).asLongStream().toArray(), numbers, numbers),
        new int[28]);
  }
}
