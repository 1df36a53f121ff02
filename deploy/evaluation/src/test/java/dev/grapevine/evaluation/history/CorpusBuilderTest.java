package dev.grapevine.evaluation.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusBuilderTest {

  @Test
  void termsOfFewerThanFourPeopleAreLeftOut() {
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      messages.add(
          Histories.message(i, Histories.START, i, "c", "batteries" + (i < 3 ? " rare" : "")));
    }

    Corpus corpus = Histories.corpus(messages);

    assertThat(corpus.keys()).hasSize(1);
    assertThat(corpus.keys()[0]).startsWith("batter");
    assertThat(new Timeline(corpus).messagesOf(0)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void namesAreMarked() {
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      messages.add(
          Histories.message(i, Histories.START, i, "c", i < 4 ? "zorro came" : "thanks @Zorro"));
    }

    Corpus corpus = Histories.corpus(messages);

    int zorro = List.of(corpus.keys()).indexOf("zorro");
    assertThat(corpus.terms()[4]).contains(~zorro);
    assertThat(new Timeline(corpus).messagesOf(zorro)).containsExactly(0, 1, 2, 3);
  }
}
