package dev.grapevine.evaluation.peers;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.evaluation.model.TermModel;
import dev.grapevine.evaluation.model.View;

/**
 * BNgram's df-idf_t of an n-gram in a time slot: (df + 1) · boost / (log(mean df of the slots
 * before + 1) + 1). A slot is a UTC day, and the four before it count. The boost of 1.5 for named
 * entities is left at 1, since no recogniser is at hand.
 *
 * <p>Source: L. M. Aiello et al., "Sensing Trending Topics in Twitter", IEEE Transactions on
 * Multimedia 15 (6), 2013, equation 1.
 */
public final class BnGram implements TermModel {
  private static final int SLOTS = 4;

  /** Documents a slot, today's first. */
  private final int[] slots = new int[SLOTS + 1];

  private int day = Integer.MIN_VALUE;

  @Override
  public void add(Posting posting) {
    int today = Pane.day(posting.pane());
    long gap = (long) today - day;
    for (int slot = SLOTS; slot >= 0 && gap > 0; slot--) {
      slots[slot] = slot >= gap ? slots[(int) (slot - gap)] : 0;
    }
    day = today;
    slots[0]++;
  }

  @Override
  public Burst look(View view) {
    double past = 0;
    for (int slot = 1; slot <= SLOTS; slot++) {
      past += slots[slot];
    }
    past /= SLOTS;
    return Scores.of((slots[0] + 1) / (Math.log(past + 1) + 1), slots[0], past);
  }
}
