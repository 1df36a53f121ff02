package dev.grapevine.elasticsearch.sink;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.connector.base.sink.writer.Batch;
import org.apache.flink.connector.base.sink.writer.BatchCreator;
import org.apache.flink.connector.base.sink.writer.RequestBuffer;
import org.apache.flink.connector.base.sink.writer.strategy.RequestInfo;

/** Cuts batches by bytes as well as by number; a document larger than a batch goes alone. */
record ByteBoundedBatches(long maxBytes) implements BatchCreator<BulkEntry> {
  @Override
  public Batch<BulkEntry> createNextBatch(RequestInfo request, RequestBuffer<BulkEntry> buffer) {
    List<BulkEntry> batch = new ArrayList<>();
    long bytes = 0;
    while (batch.size() < request.getBatchSize()
        && !buffer.isEmpty()
        && (batch.isEmpty() || bytes + buffer.peek().getSize() <= maxBytes)) {
      BulkEntry entry = buffer.poll().getRequestEntry();
      batch.add(entry);
      bytes += entry.sizeInBytes();
    }
    return new Batch<>(batch, bytes);
  }
}
