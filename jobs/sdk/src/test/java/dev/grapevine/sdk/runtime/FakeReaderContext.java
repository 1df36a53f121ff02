package dev.grapevine.sdk.runtime;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.metrics.groups.SourceReaderMetricGroup;
import org.apache.flink.util.UserCodeClassLoader;

/** What a reader is surrounded by: it counts the requests for splits and keeps what is read. */
final class FakeReaderContext implements SourceReaderContext {
  private int splitRequests;

  int splitRequests() {
    return splitRequests;
  }

  @Override
  public void sendSplitRequest() {
    splitRequests++;
  }

  @Override
  public SourceReaderMetricGroup metricGroup() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Configuration getConfiguration() {
    return new Configuration();
  }

  @Override
  public String getLocalHostName() {
    return "localhost";
  }

  @Override
  public int getIndexOfSubtask() {
    return 0;
  }

  @Override
  public void sendSourceEventToCoordinator(SourceEvent event) {
    throw new UnsupportedOperationException();
  }

  @Override
  public UserCodeClassLoader getUserCodeClassLoader() {
    throw new UnsupportedOperationException();
  }

  /** Keeps the elements. */
  static final class Output<T> implements ReaderOutput<T> {
    private final List<T> elements = new ArrayList<>();

    List<T> elements() {
      return elements;
    }

    @Override
    public void collect(T element) {
      elements.add(element);
    }

    @Override
    public void collect(T element, long timestamp) {
      elements.add(element);
    }

    @Override
    public void emitWatermark(Watermark watermark) {}

    @Override
    public void markIdle() {}

    @Override
    public void markActive() {}

    @Override
    public SourceOutput<T> createOutputForSplit(String splitId) {
      return this;
    }

    @Override
    public void releaseOutputForSplit(String splitId) {}
  }
}
