package dev.grapevine.benchmark;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.grapevine.benchmark.statistics.Estimate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * All that was measured, and on what.
 *
 * @param lines of the feed that every run ended with
 * @param calibrationMillis wall time of the fixed loop around the runs
 * @param calibrationCpuMillis processor time of the same loop
 */
record Report(
    int processors,
    String java,
    long events,
    int rounds,
    long seed,
    long lines,
    Estimate calibrationMillis,
    Estimate calibrationCpuMillis,
    double slowestCalibrationMillis,
    List<Summary> summaries,
    List<Run> runs) {

  static Report of(List<Subject> subjects, Expected expected, int rounds, List<Run> runs) {
    long seed = expected.seed();
    double[] loops = runs.stream().mapToDouble(Run::calibrationMillis).toArray();
    double[] loopsCpu = runs.stream().mapToDouble(Run::calibrationCpuMillis).toArray();
    return new Report(
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().toString(),
        expected.events(),
        rounds,
        seed,
        expected.lines(),
        Estimate.of(loops, seed),
        Estimate.of(loopsCpu, seed),
        DoubleStream.of(loops).max().orElse(0),
        subjects.stream().map(subject -> Summary.of(subject, runs, seed)).toList(),
        runs);
  }

  void write(Path file) throws IOException {
    JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(file.toFile(), this);
  }

  /** For a person to read. */
  String table() {
    StringBuilder text = new StringBuilder();
    line(
        text,
        "%d events, %d rounds, seed %d; Java %s on %d processors",
        events,
        rounds,
        seed,
        java,
        processors);
    line(
        text,
        "Calibration loop: %.0f ms (processor time %.0f ms), slowest %.0f ms",
        calibrationMillis.median(),
        calibrationCpuMillis.median(),
        slowestCalibrationMillis);
    line(text, "");
    line(
        text,
        "%-14s%26s%24s%12s%14s%12s%14s",
        "",
        "CPU µs/event",
        "× floor",
        "events/s",
        "allocated B",
        "documents",
        "servers' CPU");
    line(
        text,
        "%-14s%26s%24s%12s%14s%12s%14s",
        "",
        "application",
        "",
        "",
        "per event",
        "per event",
        "µs/event");
    for (Summary summary : summaries) {
      line(
          text,
          "%-14s%26s%24s%12.0f%14.0f%12.3f%14.2f",
          summary.subject(),
          interval(summary.cpuMicrosPerEvent()),
          interval(summary.timesFloor()),
          summary.eventsPerSecond().median(),
          summary.allocatedBytesPerEvent().median(),
          summary.documentsPerEvent().median(),
          summary.serversCpuMicrosPerEvent().median());
    }
    return text.toString();
  }

  private static String interval(Estimate estimate) {
    return String.format(
        Locale.ROOT, "%.2f [%.2f, %.2f]", estimate.median(), estimate.low(), estimate.high());
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
