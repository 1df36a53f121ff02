package dev.grapevine.evaluation.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.grapevine.evaluation.history.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionEvaluationTest {
  private static Message message(String id, String thread, String text) {
    return new Message(id, Instant.EPOCH, "p", null, thread, null, text, List.of(), List.of("org"));
  }

  @Test
  void countsPerPartAndSample() {
    List<Label> labels =
        List.of(
            new Label("1", "look", "any", true),
            new Label("2", "look", "any", false),
            new Label("3", "look", "any", true),
            new Label("4", "once", "opener", true),
            new Label("5", "once", "opener", false));
    List<Message> messages =
        List.of(
            message("1", "a", "How do I rotate the key?"),
            message("2", "a", "See https://x.org/a?b=1"),
            message("3", "a", "Does anyone know the port"),
            message("4", "b", "I'm stuck with the signing key"));

    QuestionEvaluation evaluation = new QuestionEvaluation(labels, messages);

    assertThat(evaluation.missing()).isEqualTo(1);
    assertThat(evaluation.size()).isEqualTo(4);
    assertThat(evaluation.rows())
        .contains(
            new QuestionEvaluation.Row(
                "look", "any", QuestionDetector.GRAPEVINE, 3, new Confusion(2, 0, 0)),
            new QuestionEvaluation.Row(
                "look", "any", QuestionDetector.QUESTION_MARK, 3, new Confusion(1, 1, 1)),
            new QuestionEvaluation.Row(
                "once", "all", QuestionDetector.GRAPEVINE, 1, new Confusion(1, 0, 0)));
  }

  @Test
  void knowsItsMeasures() {
    Confusion confusion = new Confusion(6, 2, 4);

    assertThat(confusion.precision()).isEqualTo(0.75);
    assertThat(confusion.recall()).isEqualTo(0.6);
    assertThat(confusion.f1()).isEqualTo(2 * 0.75 * 0.6 / 1.35, within(1e-12));
  }

  @Test
  void labelsComeAlong() throws IOException {
    List<Label> labels = Labels.ofChat();

    assertThat(labels).hasSize(640);
    assertThat(labels.stream().map(Label::id)).doesNotHaveDuplicates();
    assertThat(labels.stream().filter(label -> label.part().equals("once"))).hasSize(320);
  }

  @Test
  void aWrongLineIsNamed(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("l.tsv"), "# ok\n1\tlook\tany\tmaybe\n");

    assertThatThrownBy(() -> Labels.read(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("l.tsv, line 2");
  }
}
