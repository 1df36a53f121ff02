package dev.grapevine.detection.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Window;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TopicBookTest {
  private static final int NOW = 29_000_000;
  private static final Rules RULES = new Rules(5, 7, 4);

  private TopicBook book = new TopicBook(RULES);

  private static Candidate candidate(String term, double score, int firstMessage, int messages) {
    return new Candidate(
        term,
        new Burst(score, Window.HOURS_24, false, messages, 0.1, messages),
        new Evidence(
            IntStream.range(firstMessage, firstMessage + messages).asLongStream().toArray(),
            IntStream.range(0, messages).toArray(),
            IntStream.range(firstMessage, firstMessage + messages).toArray()));
  }

  private List<Topic> at(int pane, Candidate... candidates) {
    return book.advance(NOW + pane, List.of(candidates));
  }

  @Test
  void aStrongTermIsAnAlarmOnce() {
    assertThat(at(0, candidate("ferry", 6, 0, 5))).hasSize(1);
    assertThat(at(1, candidate("ferry", 7, 0, 6))).isEmpty();
  }

  @Test
  void aWeakOneIsNone() {
    assertThat(at(0, candidate("ferry", 4.9, 0, 5))).isEmpty();
  }

  @Test
  void aHotThreadNeedsMore() {
    Candidate strong = candidate("ferry", 6, 0, 5);
    Candidate hot =
        new Candidate("ferry", new Burst(6, Window.HOURS_24, true, 5, 0.1, 5), strong.evidence());

    assertThat(at(0, hot)).isEmpty();
  }

  @Test
  void anEverydayWordNeedsMore() {
    assertThat(at(0, candidate("people", 5.7, 0, 5))).isEmpty();
    assertThat(at(0, candidate("quillbase", 5.7, 10, 5))).hasSize(1);
    assertThat(at(0, candidate("money", 5.9, 20, 5))).hasSize(1);
  }

  @Test
  void termsOfTheSameMessagesAreOneTopic() {
    assertThat(at(0, candidate("ferry", 6, 0, 5), candidate("timeout", 5.5, 1, 5))).hasSize(1);
    assertThat(at(5, candidate("gateway", 5.5, 2, 5))).isEmpty();
    assertThat(at(5, candidate("kanban", 5.5, 50, 5))).hasSize(1);
  }

  private static Candidate said(String term, int firstMessage, int... conversations) {
    return new Candidate(
        term,
        new Burst(6, Window.HOURS_6, false, conversations.length, 0.1, conversations.length),
        new Evidence(
            IntStream.range(firstMessage, firstMessage + conversations.length)
                .asLongStream()
                .toArray(),
            IntStream.range(firstMessage, firstMessage + conversations.length).toArray(),
            conversations));
  }

  @Test
  void whatIsSaidInTheSameConversationsIsOneTopicInItsFirstWeek() {
    assertThat(at(0, said("ferry", 0, 1, 1, 2, 3))).hasSize(1);
    assertThat(at(Pane.HOUR, said("timeout", 10, 1, 2, 2, 4))).isEmpty();
    assertThat(at(6 * Pane.DAY, said("ferry", 15, 1, 2, 3, 3))).isEmpty();
    assertThat(at(6 * Pane.DAY + 1, said("harbour", 20, 1, 1, 2, 2))).isEmpty();
    assertThat(at(7 * Pane.DAY, said("budget", 30, 1, 2, 2, 3))).hasSize(1);
  }

  @Test
  void oneConversationInCommonOrALesserPartOfItIsAnotherTopic() {
    assertThat(at(0, said("ferry", 0, 1, 1, 2, 3))).hasSize(1);
    assertThat(at(Pane.HOUR, said("picnic", 10, 1, 1, 1, 9))).hasSize(1);
    assertThat(at(Pane.HOUR, said("kiosk", 20, 1, 2, 7, 8))).hasSize(1);
  }

  @Test
  void whatSaysTheSameIsOneTopic() {
    assertThat(at(0, candidate("quillbase", 6, 0, 5))).hasSize(1);
    assertThat(at(3 * Pane.DAY, candidate("quillbase migration", 6, 50, 5))).isEmpty();
  }

  @Test
  void theStrongestTermNamesIt() {
    List<Topic> alarms = at(0, candidate("timeout", 5.5, 0, 5), candidate("ferry", 6, 0, 5));

    assertThat(alarms.get(0).seed()).isEqualTo("ferry");
    assertThat(alarms.get(0).terms()).containsOnlyKeys("ferry", "timeout");
  }

  @Test
  void afterAQuietWeekItIsAnotherEpisodeOfTheSameTopic() {
    Topic first = at(0, candidate("ferry", 6, 0, 5)).get(0);
    assertThat(at(6 * Pane.DAY, candidate("ferry", 6, 20, 5))).isEmpty();

    List<Topic> again = at(14 * Pane.DAY, candidate("ferry", 6, 40, 5));

    assertThat(again).containsExactly(first);
    assertThat(first.episode()).isEqualTo(2);
  }

  @Test
  void peopleWhoseMessagesWereTakenBackDoNotCount() throws IOException {
    assertThat(at(0, said("ferry", 0, 1, 2, 3))).isEmpty();
    restore();
    book.takeBack("ferry", Set.of(0L));

    assertThat(at(1, said("ferry", 1, 2, 3, 4))).isEmpty();
    assertThat(book.topicOf("ferry").conversations()).containsExactlyInAnyOrder(2, 3, 4);
    assertThat(at(2, said("ferry", 4, 5))).hasSize(1);
  }

  @Test
  void whoAndWhereIsKnownAsLongAsAMessageIsLeft() {
    Burst burst = new Burst(6, Window.HOURS_6, false, 5, 0.1, 5);
    Evidence evidence =
        new Evidence(new long[] {1, 2, 3, 4}, new int[] {7, 7, 8, 9}, new int[] {5, 6, 6, 6});
    at(0, new Candidate("ferry", burst, evidence));

    book.takeBack("ferry", Set.of(1L, 3L, 99L));
    book.takeBack("unheard", Set.of(2L));

    Topic topic = book.topicOf("ferry");
    assertThat(topic.messages()).containsExactly(2L, 4L);
    assertThat(topic.actors()).containsExactly(7, 9);
    assertThat(topic.conversations()).containsExactly(6);
  }

  private void restore() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    book.writeTo(new DataOutputStream(bytes));
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    book = TopicBook.readFrom(in, RULES);
  }

  @Test
  void itWaitsForEnoughPeople() {
    assertThat(at(0, candidate("ferry", 6, 0, 3))).isEmpty();
    assertThat(at(1, candidate("ferry", 6, 0, 4))).hasSize(1);
  }
}
