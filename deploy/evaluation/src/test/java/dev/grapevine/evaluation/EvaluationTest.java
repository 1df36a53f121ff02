package dev.grapevine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.evaluation.history.Corpus;
import dev.grapevine.evaluation.history.Histories;
import dev.grapevine.evaluation.history.Message;
import dev.grapevine.evaluation.history.Messages;
import dev.grapevine.evaluation.model.Method;
import dev.grapevine.evaluation.report.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  private static final Instant EVENT = Histories.START.plus(Duration.ofDays(200));
  private static final double BUDGET = 0.2;

  private static Report report;
  private static List<Outcome> outcomes;
  private static int steps;

  @BeforeAll
  static void evaluate() {
    List<Message> messages = new ArrayList<>(Histories.talk(280, 12, 40));
    for (int i = 0; i < 12; i++) {
      messages.add(
          new Message(
              "e" + i,
              EVENT.plus(Duration.ofHours(30 + i)),
              "p" + i,
              null,
              "event" + i / 2,
              null,
              "zeppelin",
              List.of(),
              List.of(Messages.ORG)));
    }
    messages.sort(Comparator.comparing(Message::time));
    Corpus corpus = Histories.corpus(messages);
    List<DatedEvent> truth =
        List.of(
            new DatedEvent("Zeppelin", "emerging", List.of("zeppelins"), EVENT),
            new DatedEvent("Nothing", "negative", List.of("nothing"), EVENT));
    Settings settings =
        new Settings(
            Methods.named(List.of("grapevine", "mastodon", "storm")),
            List.of(BUDGET),
            3,
            2,
            5,
            0.67,
            1,
            1);
    outcomes = new Evaluation(corpus, truth, settings, () -> steps++).run();
    assertThat(steps).isEqualTo(Evaluation.steps(settings));
    report = new Report(corpus.size(), corpus.days(), 220, 1, outcomes);
  }

  private static Outcome of(String method) {
    return outcomes.stream().filter(each -> each.method().equals(method)).findFirst().orElseThrow();
  }

  @Test
  void freshShufflesRaiseAboutWhatTheyMay() {
    for (Outcome outcome : outcomes) {
      assertThat(outcome.achieved().mean()).as(outcome.method()).isLessThan(2 * BUDGET);
      if (!outcome.exhausted() && !outcome.method().equals("storm")) {
        assertThat(outcome.achieved().mean()).as(outcome.method()).isGreaterThan(BUDGET / 2);
      }
    }
  }

  @Test
  void grapevineFindsBurstsAndHoldsItsPeace() {
    Outcome outcome = of("grapevine");
    assertThat(outcome.newTerms().mean()).isGreaterThan(0.7);
    assertThat(outcome.rituals().mean()).isLessThan(0.3);
    assertThat(outcome.floods().mean()).isZero();
    assertThat(outcome.burstHours()).isBetween(0.0, 72.0);
  }

  @Test
  void othersFireOnRitualsAndFloods() {
    assertThat(of("mastodon").rituals().mean()).isGreaterThan(0.5);
    assertThat(of("storm").floods().mean()).isGreaterThan(0.5);
  }

  @Test
  void anEventIsFoundByItsStem() {
    Outcome outcome = of("grapevine");
    assertThat(outcome.counted()).isEqualTo(1);
    assertThat(outcome.found()).isEqualTo(1);
    assertThat(outcome.falselyFound()).isZero();
    assertThat(outcome.eventHours()).isBetween(30.0, 42.0);
  }

  @Test
  void aPersonCanReadIt(@TempDir Path folder) throws IOException {
    assertThat(report.text().lines()).allMatch(line -> line.length() <= 100);
    assertThat(report.text())
        .contains("mastodon")
        .contains("grapevine at 0.20 alarms a day")
        .containsPattern("Zeppelin +emerging");
    Path file = folder.resolve("report.json");
    report.writeJson(file);
    assertThat(file).content().contains("\"method\" : \"storm\"").doesNotContain("NaN");
    assertThat(Files.size(file)).isGreaterThan(1000);
  }

  @Test
  void allMethodsHaveNames() {
    assertThat(Methods.all()).extracting(Method::name).doesNotHaveDuplicates().hasSize(10);
  }
}
