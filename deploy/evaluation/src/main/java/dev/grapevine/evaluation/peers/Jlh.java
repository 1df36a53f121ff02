package dev.grapevine.evaluation.peers;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.evaluation.model.TermModel;
import dev.grapevine.evaluation.model.View;

/**
 * The default score of Elasticsearch's {@code significant_text}, JLH: (fg − bg) · (fg / bg) of the
 * shares of messages with the term. Foreground are the last 24 hours, background is all before; a
 * term that is in fewer than 3 messages of the foreground is left out, and one that is in none of
 * the background counts as in one.
 *
 * <p>Source: {@code JLHScore.java} of elastic/elasticsearch 8, {@code getScore}, and the defaults
 * of the aggregation.
 */
public final class Jlh implements TermModel {
  private static final int MIN_DOC_COUNT = 3;

  private final Sliding foreground = new Sliding(Pane.DAY);
  private int all;

  @Override
  public void add(Posting posting) {
    foreground.add(posting);
    all++;
  }

  @Override
  public Burst look(View view) {
    int recent = foreground.at(view.pane()).size();
    double size = view.messagesUpTo(view.pane());
    double before = view.messagesUpTo(view.pane() - Pane.DAY);
    if (recent < MIN_DOC_COUNT || before == 0) {
      return Burst.NONE;
    }
    double share = recent / (size - before);
    double background = Math.max(1, all - recent) / before;
    double score = share <= background ? 0 : (share - background) * (share / background);
    return Scores.of(score, recent, background * (size - before));
  }
}
