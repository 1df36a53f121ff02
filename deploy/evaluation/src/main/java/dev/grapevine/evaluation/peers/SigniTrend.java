package dev.grapevine.evaluation.peers;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.evaluation.model.TermModel;
import dev.grapevine.evaluation.model.View;
import java.util.HashSet;
import java.util.Set;

/**
 * SigniTrend's significance of the count x of a UTC day: (x − max(EWMA, β)) / (√EWMVar + β), with α
 * = 1 − ½^(1/t½), Δ = x − EWMA, EWMA ← EWMA + αΔ and EWMVar ← (1 − α)(EWMVar + αΔ²) at the end of
 * each day. Half-life t½ is a week, and β is one message.
 *
 * <p>Source: E. Schubert, M. Weiler, H.-P. Kriegel, "SigniTrend: Scalable Detection of Emerging
 * Topics in Textual Streams by Hashed Significance Thresholds", KDD 2014. Counts are exact here
 * instead of hashed, and pairs are those of words that stand next to each other.
 */
public final class SigniTrend implements TermModel {
  private static final double ALPHA = 1 - Math.pow(0.5, 1 / 7.0);
  private static final double BETA = 1;
  private static final int FORGOTTEN_DAYS = 400;

  private final boolean people;
  private final Set<Long> counted = new HashSet<>();
  private int day = Integer.MIN_VALUE;
  private double mean;
  private double variance;

  /**
   * @param people whether distinct people are counted instead of messages
   */
  public SigniTrend(boolean people) {
    this.people = people;
  }

  @Override
  public void add(Posting posting) {
    int today = Pane.day(posting.pane());
    if (today != day) {
      if (day != Integer.MIN_VALUE) {
        close(counted.size());
        for (int i = Math.max(day + 1, today - FORGOTTEN_DAYS); i < today; i++) {
          close(0);
        }
      }
      day = today;
      counted.clear();
    }
    counted.add(people ? posting.actor() : posting.message());
  }

  private void close(double x) {
    double delta = x - mean;
    mean += ALPHA * delta;
    variance = (1 - ALPHA) * (variance + ALPHA * delta * delta);
  }

  @Override
  public Burst look(View view) {
    double x = counted.size();
    double score = (x - Math.max(mean, BETA)) / (Math.sqrt(variance) + BETA);
    return Scores.of(score, x, mean);
  }
}
