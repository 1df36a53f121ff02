package dev.grapevine.evaluation.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.detection.bursts.Posting;
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
    Timeline timeline = new Timeline(corpus);
    assertThat(timeline.usesOf(0).map(timeline::message)).containsExactly(0, 1, 2, 3);
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
    Timeline timeline = new Timeline(corpus);
    assertThat(timeline.usesOf(zorro).map(timeline::message)).containsExactly(0, 1, 2, 3);
  }

  @Test
  void titlesAreMarked() {
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      String title = i < 2 ? "Batteries for sale" : null;
      messages.add(
          new Message(
              "m" + i,
              Histories.START,
              "p" + i,
              null,
              "c" + i,
              title,
              "a battery",
              List.of(),
              List.of(Messages.ORG)));
    }

    Timeline timeline = new Timeline(Histories.corpus(messages));

    assertThat(timeline.usesOf(0).mapToObj(timeline::posting))
        .extracting(Posting::titled)
        .containsExactly(true, true, false, false, false);
  }
}
