package dev.grapevine.elasticsearch.sink;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.random.RandomGenerator;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.ElementConverter;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.apache.flink.connector.base.sink.writer.ResultHandler;

/** Buffers documents and sends them in batches, each of which is a {@link BulkCall}. */
final class ElasticsearchSinkWriter<T> extends AsyncSinkWriter<T, BulkEntry> {
  private final SinkOptions options;
  private final CoalescingBuffer buffer;
  private final MailboxExecutor mailbox;
  private final BulkContext context;

  static <T> ElasticsearchSinkWriter<T> create(
      ElementConverter<T, BulkEntry> converter,
      RejectionConverter rejectionConverter,
      WriterInitContext init,
      SinkOptions options,
      Collection<BufferedRequestState<BulkEntry>> states,
      BulkTransport transport) {
    SinkMetrics metrics = new SinkMetrics(init.metricGroup());
    BulkContext context =
        new BulkContext(
            transport,
            new CoalescingBuffer(metrics.coalesced::inc),
            rejectionConverter,
            metrics,
            options.backOff(),
            RandomGenerator.getDefault(),
            new Outage(),
            init.getMailboxExecutor(),
            init.getProcessingTimeService());
    return new ElasticsearchSinkWriter<>(converter, init, options, states, context);
  }

  private ElasticsearchSinkWriter(
      ElementConverter<T, BulkEntry> converter,
      WriterInitContext init,
      SinkOptions options,
      Collection<BufferedRequestState<BulkEntry>> states,
      BulkContext context) {
    super(
        converter,
        init,
        options.forFlink(),
        measuredAgain(states, options.maxBatchSizeInBytes()),
        new ByteBoundedBatches(options.maxBatchSizeInBytes()),
        context.buffer());
    this.options = options;
    this.buffer = context.buffer();
    this.mailbox = init.getMailboxExecutor();
    this.context = context;
  }

  @Override
  public void write(T element, Context elementContext) throws IOException, InterruptedException {
    // Flink bounds the buffer by number only; a few thousand large documents would fill the heap.
    while (buffer.heldBytes() >= options.maxBufferedBytes() && buffer.hasEntriesOnTheirWay()) {
      mailbox.yield();
    }
    super.write(element, elementContext);
  }

  @Override
  protected void submitRequestEntries(
      List<BulkEntry> entries, ResultHandler<BulkEntry> resultHandler) {
    new BulkCall(context, List.copyOf(entries), resultHandler).send();
  }

  @Override
  protected long getSizeInBytes(BulkEntry entry) {
    return bounded(entry, options.maxBatchSizeInBytes());
  }

  /** An entry larger than a batch counts as a full one: it is sent alone and not forbidden. */
  private static long bounded(BulkEntry entry, long maxBytes) {
    return Math.min(entry.sizeInBytes(), maxBytes);
  }

  /** Restored sizes may have been bounded by another limit than today's. */
  private static List<BufferedRequestState<BulkEntry>> measuredAgain(
      Collection<BufferedRequestState<BulkEntry>> states, long maxBytes) {
    return states.stream()
        .map(
            state ->
                new BufferedRequestState<>(
                    state.getBufferedRequestEntries().stream()
                        .map(RequestEntryWrapper::getRequestEntry)
                        .map(entry -> new RequestEntryWrapper<>(entry, bounded(entry, maxBytes)))
                        .toList()))
        .toList();
  }

  SinkMetrics metrics() {
    return context.metrics();
  }

  @Override
  public void close() {
    context.transport().close();
  }
}
