package dev.grapevine.evaluation.peers;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.evaluation.history.Corpus;
import dev.grapevine.evaluation.history.Timeline;
import dev.grapevine.evaluation.model.TermModel;
import dev.grapevine.evaluation.model.View;
import java.util.stream.IntStream;

/** Looks at a term in a history of 100 messages a day, from Thursday the first on. */
final class Looks {
  private static final int MESSAGES_A_DAY = 100;
  private static final int DAYS = 60;
  private static final Timeline TIMELINE = timeline();

  private final TermModel model;
  private long message;

  Looks(TermModel model) {
    this.model = model;
  }

  /** By 50 people in one conversation each. */
  private static Timeline timeline() {
    int size = MESSAGES_A_DAY * DAYS;
    int gap = Pane.DAY / MESSAGES_A_DAY;
    return new Timeline(
        new Corpus(
            IntStream.range(0, size)
                .map(i -> i / MESSAGES_A_DAY * Pane.DAY + i % MESSAGES_A_DAY * gap)
                .toArray(),
            IntStream.range(0, size).map(i -> i % 50).toArray(),
            new int[size],
            IntStream.range(0, size).toArray(),
            new int[size],
            new String[size],
            new int[size][0],
            new String[0],
            size));
  }

  /** That many people use it on a day, at hours from 1 o'clock on, each in a conversation. */
  Looks day(int day, int people) {
    for (int i = 0; i < people; i++) {
      use(day * Pane.DAY + Pane.HOUR + i, i);
    }
    return this;
  }

  Looks use(int pane, int actor) {
    model.add(new Posting(pane, actor, (int) message, 0, message++));
    return this;
  }

  double score(int pane) {
    return look(pane).score();
  }

  Burst look(int pane) {
    return model.look(new View(TIMELINE.exposureAtPane(pane), TIMELINE));
  }

  /** At noon. */
  double scoreOn(int day) {
    return score(day * Pane.DAY + 12 * Pane.HOUR);
  }
}
