package dev.grapevine.elasticsearch.sink;

import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.groups.SinkWriterMetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/**
 * What the sink counts. Flink's {@code numRecordsSend} and {@code numBytesSend} count every attempt
 * and are kept by {@code AsyncSinkWriter}; what Elasticsearch has confirmed is counted here.
 */
final class SinkMetrics {
  static final String GROUP = "elasticsearch";

  final Counter written;
  final Counter bytesWritten;
  final Counter errors;
  final Counter conflicts;
  final Counter retries;
  final Counter rejected;
  final Counter deadLettersDropped;
  final Counter coalesced;
  final Histogram batchLatencyMs;

  SinkMetrics(SinkWriterMetricGroup flink) {
    errors = flink.getNumRecordsSendErrorsCounter();
    var group = flink.addGroup(GROUP);
    written = group.counter("documentsWritten");
    bytesWritten = group.counter("bytesWritten");
    conflicts = group.counter("versionConflicts");
    retries = group.counter("retries");
    rejected = group.counter("documentsRejected");
    deadLettersDropped = group.counter("deadLettersDropped");
    coalesced = group.counter("documentsCoalesced");
    batchLatencyMs = group.histogram("batchLatencyMs", new DescriptiveStatisticsHistogram(500));
  }
}
