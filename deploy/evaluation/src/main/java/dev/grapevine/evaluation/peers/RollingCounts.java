package dev.grapevine.evaluation.peers;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.evaluation.model.TermModel;
import dev.grapevine.evaluation.model.View;

/**
 * Rolling counts: how many messages of the last 24 hours have the term, which is popularity and not
 * change.
 *
 * <p>Source: {@code RollingCountBolt} and {@code RollingTopWords} of storm-starter in apache/storm,
 * whose window is 9 seconds in the example.
 */
public final class RollingCounts implements TermModel {
  private final Sliding window = new Sliding(Pane.DAY);

  @Override
  public void add(Posting posting) {
    window.add(posting);
  }

  @Override
  public Burst look(View view) {
    int count = window.at(view.pane()).size();
    return Scores.of(count, count, 0);
  }
}
