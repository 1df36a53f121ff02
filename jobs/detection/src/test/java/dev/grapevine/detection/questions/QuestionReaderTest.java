package dev.grapevine.detection.questions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionReaderTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "How do I rotate the signing key?",
        "how do i rotate the key",
        "Hi @Ana Lovelace, does anyone know the port",
        "Is `keyctl rotate --all` the right way?",
        "is this ok? i think so",
        "I wonder whether anyone has tried that.",
        "Thanks! But where is the log?",
        "Any help would be appreciated.",
        "See https://x.org/a?b=1. Can someone look at it",
        "Weiß jemand, wie das geht",
        "Comment faire pour installer ça",
        "¿Alguien sabe el puerto?",
        "как настроить порт",
        "これは何ですか",
        "这个怎么用？",
        "هل هذا صحيح؟"
      })
  void asks(String text) {
    assertThat(QuestionReader.read(text).asking()).isEqualTo(Asking.ASKED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See https://x.org/a?b=1",
        "Use `simp?` here.",
        "> How do I do that?\nWith keyctl.",
        "```\nx = a ? b : c;\nwhat?\n```\nThat is how.",
        "Who knows?",
        "Does that make sense?",
        "?",
        "What I did was to restart it.",
        "Do this first.",
        "Let me know when you are back."
      })
  void asksNot(String text) {
    assertThat(QuestionReader.read(text).asking()).isEqualTo(Asking.NO);
  }

  @Test
  void aHintIsAQuestionOnlyAtTheStartOfAThread() {
    Asking asking = QuestionReader.read("I'm stuck with the signing key.").asking();

    assertThat(asking).isEqualTo(Asking.HINTED);
    assertThat(asking.isQuestion(true)).isTrue();
    assertThat(asking.isQuestion(false)).isFalse();
  }

  @Test
  void anAnswerTellsSomething() {
    assertThat(QuestionReader.read("Port 8080.").telling()).isTrue();
    assertThat(QuestionReader.read("Yes.").telling()).isTrue();
    assertThat(QuestionReader.read("`keyctl rotate`").telling()).isTrue();
    assertThat(QuestionReader.read("Which version?").telling()).isFalse();
    assertThat(QuestionReader.read("No idea, sorry.").telling()).isFalse();
    assertThat(
            QuestionReader.read(
                    "Have you tried keyctl? It rotates all keys of a service at once, and"
                        + " restarts whatever holds one of them.")
                .telling())
        .isTrue();
  }

  @Test
  void courtesiesAreTold() {
    assertThat(QuestionReader.read("Same here!").meToo()).isTrue();
    assertThat(QuestionReader.read("+1").meToo()).isTrue();
    assertThat(QuestionReader.read("I have the same problem").meToo()).isTrue();
    assertThat(QuestionReader.read("Thanks, Bo!").thanking()).isTrue();
    assertThat(QuestionReader.read("Thanks in advance").thanking()).isFalse();
    assertThat(QuestionReader.read("Never mind, a restart helped.").solved()).isTrue();
    assertThat(QuestionReader.read("That worked, thanks").solved()).isTrue();
  }

  @Test
  void nothingAndMachinesSayNothing() {
    assertThat(QuestionReader.read(null)).isEqualTo(Reading.NOTHING);
    assertThat(QuestionReader.read(" \n")).isEqualTo(Reading.NOTHING);
    assertThat(QuestionReader.read("Ana has marked this topic as resolved."))
        .isEqualTo(Reading.NOTHING);
  }

  /** Each takes very long if anything looks further ahead than it must. */
  @ParameterizedTest
  @ValueSource(strings = {"`", "$ ", "@**", "?", "? ", "how do ", "`a", "'", "a.", "(", "?)"})
  void whatNeverEndsIsReadInOnePass(String piece) {
    assertThat(QuestionReader.read(piece.repeat(20_000))).isNotNull();
  }
}
