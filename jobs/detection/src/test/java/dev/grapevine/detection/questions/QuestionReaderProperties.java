package dev.grapevine.detection.questions;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds whatever people and programs write. */
class QuestionReaderProperties {

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of(
                "?",
                "?!",
                "`",
                "``",
                "$",
                "@",
                "@**",
                "**",
                "://",
                "http://a.b/c?d",
                "'",
                ".",
                "how",
                "do",
                "i",
                "thanks",
                "same",
                "here",
                "\n",
                "> ",
                "```",
                "\uD800",
                "\uDC00",
                "😀",
                "？",
                "吗",
                "ですか",
                "İ",
                "ß",
                "-",
                "--",
                "(",
                "\"",
                "\0",
                "’"),
            Arbitraries.strings().ofMaxLength(6))
        .list()
        .ofMaxSize(60)
        .flatMap(pieces -> Arbitraries.of("", " ").map(blank -> String.join(blank, pieces)));
  }

  @Property(tries = 1000)
  void anythingIsReadAndAlwaysAlike(@ForAll("texts") String text) {
    assertThat(QuestionReader.read(text)).isEqualTo(QuestionReader.read(text)).isNotNull();
  }

  @Property(tries = 300)
  void aQuestionStaysOneWhateverComesBefore(@ForAll("texts") String text) {
    String before = text.replaceAll("[`~>$@*-]", " ");

    assertThat(QuestionReader.read(before + "\n\nHow do I rotate the key?").asking())
        .isEqualTo(Asking.ASKED);
  }

  @Property(tries = 300)
  void codeAsksNothing(@ForAll("texts") String text) {
    assertThat(QuestionReader.read("~~~~~~~\n" + text.replace("~", "") + "\n~~~~~~~").asking())
        .isEqualTo(Asking.NO);
  }
}
