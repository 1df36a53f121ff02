package dev.grapevine.elasticsearch.sink;

import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Metric;
import org.apache.flink.metrics.MetricConfig;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.metrics.reporter.MetricReporter;
import org.apache.flink.metrics.reporter.MetricReporterFactory;

/** Lets a test read the counters of a running job by name, summed over subtasks. */
public final class CounterReporterFactory implements MetricReporterFactory {
  private static final Map<String, Set<Counter>> COUNTERS = new ConcurrentHashMap<>();

  static void forgetAll() {
    COUNTERS.clear();
  }

  static long sum(String name) {
    return COUNTERS.getOrDefault(name, Set.of()).stream().mapToLong(Counter::getCount).sum();
  }

  @Override
  public MetricReporter createMetricReporter(Properties properties) {
    return new Reporter();
  }

  private static final class Reporter implements MetricReporter {
    @Override
    public void open(MetricConfig config) {}

    @Override
    public void close() {}

    @Override
    public void notifyOfAddedMetric(Metric metric, String name, MetricGroup group) {
      if (metric instanceof Counter counter) {
        COUNTERS.computeIfAbsent(name, key -> ConcurrentHashMap.newKeySet()).add(counter);
      }
    }

    @Override
    public void notifyOfRemovedMetric(Metric metric, String name, MetricGroup group) {}
  }
}
