package dev.grapevine.benchmark.statistics;

import java.lang.management.ManagementFactory;

/**
 * A fixed piece of work, the same on every machine and in every round: what its time differs by is
 * the machine's noise and not ours.
 *
 * @param wallMillis from begin to end
 * @param cpuMillis of the processor; less than the wall's if others held the processor
 */
public record Calibration(double wallMillis, double cpuMillis) {
  private static final int STEPS = 60_000_000;
  private static volatile long sink;

  /** Does the work; a tenth of a second or so. */
  public static Calibration run() {
    var threads = ManagementFactory.getThreadMXBean();
    long wall = System.nanoTime();
    long cpu = threads.getCurrentThreadCpuTime();
    sink = work();
    return new Calibration(
        (System.nanoTime() - wall) / 1e6, (threads.getCurrentThreadCpuTime() - cpu) / 1e6);
  }

  private static long work() {
    long state = 88172645463325252L;
    for (int i = 0; i < STEPS; i++) {
      // Each step needs the one before, so that no compiler can shorten it.
      state ^= state << 13;
      state ^= state >>> 7;
      state ^= state << 17;
    }
    return state;
  }
}
