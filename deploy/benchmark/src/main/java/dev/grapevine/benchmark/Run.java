package dev.grapevine.benchmark;

import dev.grapevine.benchmark.application.Measure;
import dev.grapevine.benchmark.statistics.Calibration;
import java.time.Duration;

/**
 * One run whose outputs were as they should be.
 *
 * @param round from 1; runs of round 0 do not count
 * @param cpuMicrosPerEvent of the application alone
 * @param serversCpuMicrosPerEvent of Kafka and Elasticsearch together
 * @param calibrationMillis wall time of a fixed loop, mean of before and after
 * @param calibrationCpuMillis processor time of the same loop
 */
record Run(
    String subject,
    int round,
    double cpuMicrosPerEvent,
    double serversCpuMicrosPerEvent,
    double eventsPerSecond,
    double allocatedBytesPerEvent,
    double documentsPerEvent,
    double calibrationMillis,
    double calibrationCpuMillis) {

  static Run of(
      Subject subject,
      int round,
      long events,
      Measure measure,
      Duration serversCpu,
      Calibration before,
      Calibration after) {
    return new Run(
        subject.id(),
        round,
        measure.cpuNanos() / 1e3 / events,
        serversCpu.toNanos() / 1e3 / events,
        events / (measure.wallNanos() / 1e9),
        measure.allocatedBytes() / (double) events,
        measure.documents() / (double) events,
        (before.wallMillis() + after.wallMillis()) / 2,
        (before.cpuMillis() + after.cpuMillis()) / 2);
  }
}
