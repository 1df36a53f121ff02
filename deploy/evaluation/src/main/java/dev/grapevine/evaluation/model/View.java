package dev.grapevine.evaluation.model;

import dev.grapevine.detection.bursts.Exposure;
import dev.grapevine.evaluation.history.Timeline;

/**
 * What a detector may know of the scope at the end of a pane.
 *
 * @param exposure who was active
 * @param timeline of which only what is before the end of the pane may be looked at
 */
public record View(Exposure exposure, Timeline timeline) {

  /** The pane at whose end it is. */
  public int pane() {
    return exposure.pane();
  }

  /** How many messages there were up to the end of a pane that is not later. */
  public int messagesUpTo(int pane) {
    return timeline.upTo(Math.min(pane, pane()));
  }

  /** When the history began. */
  public int firstPane() {
    return timeline.corpus().firstPane();
  }
}
