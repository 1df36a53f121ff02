package dev.grapevine.detection.bursts;

/**
 * How often any term could have been used in a scope, at one pane and before: by how many people,
 * each counted once a conversation.
 *
 * @param pane up to which activity counts, this pane included
 * @param windows people in conversations in each {@link Window}; beyond a day the sum of those of
 *     each day
 * @param past for each window the decayed sum of those of the days before it, less its lag
 * @param days people in conversations, of the days before today, yesterday first; {@link #DAYS} of
 *     them
 * @param mean people in conversations a day, decayed
 * @param activeDays on how many days before today anybody was active
 */
public record Exposure(
    int pane, double[] windows, double[] past, int[] days, double mean, int activeDays) {

  /** How far back days are known one by one: two months and some days. */
  public static final int DAYS = 66;

  /** People in conversations that many days ago, from 1 on; 0 beyond what is known. */
  public int daysAgo(int ago) {
    return ago <= days.length ? days[ago - 1] : 0;
  }
}
