package dev.grapevine.evaluation.history;

import dev.grapevine.detection.bursts.Pane;

/**
 * A history in numbers: who said which terms where and when. All arrays but the last have an
 * element a message, in the order of time.
 *
 * @param panes when
 * @param actors who
 * @param channels where; −1 for none
 * @param conversations where in it
 * @param fingerprints of the texts, equal for near-duplicates
 * @param ids of the messages
 * @param terms in each message; with {@link #TITLED} where the title of the conversation has the
 *     term; ~term where the term is part of somebody's name
 * @param keys of the terms
 * @param conversationCount how many there are
 */
public record Corpus(
    int[] panes,
    int[] actors,
    int[] channels,
    int[] conversations,
    int[] fingerprints,
    String[] ids,
    int[][] terms,
    String[] keys,
    int conversationCount) {
  /** The bit of a term that the title of its conversation has. */
  public static final int TITLED = 1 << 30;

  /** The number of a term without what is said of it. */
  static int number(int term) {
    return (term < 0 ? ~term : term) & ~TITLED;
  }

  /** How many messages there are. */
  public int size() {
    return panes.length;
  }

  /** The pane of the first message. */
  public int firstPane() {
    return panes[0];
  }

  /** The pane of the last message. */
  public int lastPane() {
    return panes[size() - 1];
  }

  /** How many messages there are up to the end of a pane. */
  public int upTo(int pane) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (panes[middle] <= pane) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** How many whole days there are from the first message to the last. */
  public int days() {
    return size() == 0 ? 0 : (lastPane() - firstPane()) / Pane.DAY;
  }
}
