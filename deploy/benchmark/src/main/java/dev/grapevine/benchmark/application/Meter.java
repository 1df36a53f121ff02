package dev.grapevine.benchmark.application;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Reads this process's own accounting at the beginning and at the end of a run. */
final class Meter {
  private final OperatingSystemMXBean process =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
  private final Allocations allocations = new Allocations();
  private long cpu;
  private long wall;
  private long allocated;

  void start() {
    allocated = allocations.sample();
    cpu = process.getProcessCpuTime();
    wall = System.nanoTime();
  }

  /** To be called now and then in between, for the sake of threads that end. */
  void tick() {
    allocations.sample();
  }

  Measure stop(long documents) {
    long cpuNanos = process.getProcessCpuTime() - cpu;
    long wallNanos = System.nanoTime() - wall;
    return new Measure(cpuNanos, wallNanos, allocations.sample() - allocated, documents);
  }
}
