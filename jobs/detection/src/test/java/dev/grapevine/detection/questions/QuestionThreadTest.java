package dev.grapevine.detection.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.detection.questions.Post.Act;
import dev.grapevine.detection.questions.Question.Closing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuestionThreadTest {
  private static final long MINUTE = 60_000;
  private final List<Post> posts = new ArrayList<>();

  private QuestionThreadTest say(String actor, int minute, String text) {
    return post(actor, minute, Act.MESSAGED, null, text);
  }

  private QuestionThreadTest post(String actor, int minute, Act act, String replyTo, String text) {
    boolean person = !actor.startsWith("bot");
    posts.add(
        new Post(
            "m" + posts.size(),
            actor,
            person,
            act,
            minute * MINUTE,
            replyTo,
            QuestionReader.read(text)));
    return this;
  }

  private Question only() {
    List<Question> questions = QuestionThread.read(posts);
    assertThat(questions).hasSize(1);
    return questions.get(0);
  }

  @Test
  void aReplyOfSomebodyElseAnswers() {
    say("ana", 0, "How do I rotate the key?").say("bo", 5, "With keyctl rotate.");

    assertThat(only().asker()).isEqualTo("ana");
    assertThat(only().answers()).containsExactly(new Question.Answer("m1", "bo", 5 * MINUTE));
    assertThat(only().endedAt()).hasValue(5 * MINUTE);
  }

  @Test
  void whatIsNoAnswerLeavesItOpen() {
    say("ana", 0, "How do I rotate the key?")
        .say("bot", 1, "Here is a link.")
        .say("ana", 2, "It is the signing key.")
        .say("bo", 3, "Which version?")
        .say("cy", 4, "Same here")
        .say("di", 5, "no idea")
        .say("cy", 6, "me too");

    assertThat(only().isOpen()).isTrue();
    assertThat(only().meToo()).containsExactly("cy");
    assertThat(only().endedAt()).isEmpty();
  }

  @Test
  void theAskerAndMarksClose() {
    say("ana", 0, "How do I rotate the key?").say("ana", 1, "Never mind.");
    assertThat(only().closing()).isEqualTo(Closing.SOLVED);
    assertThat(only().endedAt()).hasValue(MINUTE);

    posts.clear();
    say("ana", 0, "How do I rotate the key?").say("bo", 1, "which?").say("ana", 2, "Thanks!");
    assertThat(only().closing()).isEqualTo(Closing.THANKED);

    posts.clear();
    say("ana", 0, "How do I rotate the key? Thanks!");
    assertThat(only().isOpen()).isTrue();

    posts.clear();
    say("ana", 0, "How do I rotate the key?").post("bot", 1, Act.SOLVED, null, null);
    assertThat(only().closing()).isEqualTo(Closing.SOLVED);
    post("bot", 2, Act.UNSOLVED, null, null);
    assertThat(only().isOpen()).isTrue();
  }

  @Test
  void explicitVerbsNeedNoWords() {
    post("ana", 0, Act.ASKED, null, "Signing keys")
        .post("bo", 1, Act.ANSWERED, "m0", "Which version?")
        .post("ana", 2, Act.ACCEPTED, "m1", null);

    assertThat(only().answers()).hasSize(1);
    assertThat(only().closing()).isEqualTo(Closing.ACCEPTED);
    assertThat(only().endedAt()).hasValue(MINUTE);
  }

  @Test
  void nobodyAnswersThemselves() {
    post("ana", 0, Act.ASKED, null, "Signing keys").post("ana", 1, Act.ANSWERED, "m0", "Like so.");

    assertThat(only().isOpen()).isTrue();
  }

  @Test
  void aThreadDrifts() {
    say("ana", 0, "How do I rotate the key?")
        .say("bo", 5, "With keyctl rotate.")
        .say("cy", 10, "And where is the log?")
        .say("bo", 15, "In the log folder.")
        .post("di", 20, Act.MESSAGED, "m0", "There is a page on keys, too.");

    List<Question> questions = QuestionThread.read(posts);
    assertThat(questions).extracting(Question::asker).containsExactly("ana", "cy");
    assertThat(questions.get(0).answers()).extracting(Question.Answer::post).contains("m1", "m4");
    assertThat(questions.get(1).answers()).extracting(Question.Answer::post).containsExactly("m3");
  }

  @Test
  void afterSilenceAQuestionIsANewOne() {
    say("ana", 0, "How do I rotate the key?").say("cy", 3 * 1440, "Where is the log?");

    assertThat(QuestionThread.read(posts)).hasSize(2).allMatch(Question::isOpen);
  }

  @Test
  void whatIsTakenBackAnswersNoMore() {
    say("ana", 0, "How do I rotate the key?").say("bo", 5, "With keyctl rotate.");
    posts.remove(1);

    assertThat(only().isOpen()).isTrue();
  }

  @Test
  void theOrderOfArrivalIsNothing() {
    Random random = new Random(7);
    String[] texts = {"How?", "Where is it?", "There it is.", "thanks", "same here", "solved"};
    for (int i = 0; i < 60; i++) {
      say("p" + random.nextInt(5), random.nextInt(9000), texts[random.nextInt(texts.length)]);
    }
    List<Question> questions = QuestionThread.read(posts);
    Collections.shuffle(posts, random);
    posts.addAll(List.copyOf(posts));

    assertThat(QuestionThread.read(posts)).isEqualTo(questions).isNotEmpty();
  }
}
