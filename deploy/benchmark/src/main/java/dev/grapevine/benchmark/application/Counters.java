package dev.grapevine.benchmark.application;

import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** Keeps Flink's counters at hand, by which a run sees what it has done without a request. */
public final class Counters implements MetricReporter, MetricReporterFactory {
  /** Every counter there is now; Flink makes the reporter itself, so this cannot be its field. */
  private static final Map<Counter, Name> ALL = new ConcurrentHashMap<>();

  private record Name(String operator, String counter) {}

  /** The sum over all tasks of an operator; 0 if there is no such counter. */
  static long sum(String operator, String counter) {
    Name wanted = new Name(operator, counter);
    return ALL.entrySet().stream()
        .filter(entry -> entry.getValue().equals(wanted))
        .mapToLong(entry -> entry.getKey().getCount())
        .sum();
  }

  @Override
  public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
    String operator = group.getAllVariables().get("<operator_name>");
    if (metric instanceof Counter counter && operator != null) {
      ALL.put(counter, new Name(operator, name));
    }
  }

  @Override
  public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {
    if (metric instanceof Counter counter) {
      ALL.remove(counter);
    }
  }

  @Override
  public MetricReporter createMetricReporter(Properties properties) {
    return new Counters();
  }

  @Override
  public void open(MetricConfig config) {}

  @Override
  public void close() {}
}
