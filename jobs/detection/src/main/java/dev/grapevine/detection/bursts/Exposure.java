package dev.grapevine.detection.bursts;

/**
 * How many people of a scope could have used any term, at one pane and before.
 *
 * @param pane up to which activity counts, this pane included
 * @param windows distinct active people in each {@link Window}; beyond a day the sum of the days
 * @param past for each window the decayed sum of daily active people before it, less its lag
 * @param dailyActors distinct active people of the days before today, yesterday first; {@link
 *     #DAYS} of them
 * @param mean daily active people, decayed
 * @param activeDays on how many days before today anybody was active
 */
public record Exposure(
    int pane, double[] windows, double[] past, int[] dailyActors, double mean, int activeDays) {

  /** How far back days are known one by one: two months and some days. */
  public static final int DAYS = 66;

  /** Active people that many days ago, from 1 on; 0 beyond what is known. */
  public int actorsAgo(int days) {
    return days <= dailyActors.length ? dailyActors[days - 1] : 0;
  }
}
