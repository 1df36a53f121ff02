package dev.grapevine.elasticsearch.sink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;

/** A writer on fakes: the whole sink but for the wire, on the test's own thread and clock. */
final class WriterFixture {
  static final RejectionConverter DEAD_LETTERS =
      (rejected, why) ->
          document("dead-letters", rejected.id(), 0, why.status() + " " + why.type());

  final FakeTime time = new FakeTime();
  final FakeMailbox mailbox = new FakeMailbox(time);
  final FakeTransport transport = new FakeTransport();
  final ElasticsearchSinkWriter<Document> writer;

  WriterFixture() {
    this(options(3, 1 << 20), List.of());
  }

  WriterFixture(SinkOptions options, Collection<BufferedRequestState<BulkEntry>> states) {
    writer =
        ElasticsearchSinkWriter.create(
            (element, context) -> BulkEntry.of(element),
            DEAD_LETTERS,
            new FakeInitContext(mailbox, time),
            options,
            states,
            transport);
  }

  static SinkOptions options(int maxBatchSize, long maxBatchSizeInBytes) {
    return new SinkOptions(
        List.of(),
        maxBatchSize,
        maxBatchSizeInBytes,
        2,
        20,
        250,
        new BackOff(Duration.ofMillis(10), Duration.ofMillis(100)),
        30_000);
  }

  static Document document(String id, long version) {
    return document("docs", id, version, "v" + version);
  }

  static Document document(String index, String id, long version, String text) {
    return new Document(index, id, version, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(Document... documents) throws IOException, InterruptedException {
    for (Document document : documents) {
      writer.write(document, new NoContext());
    }
  }

  /** Sends all and waits for all, as at the end of input. */
  void finish() throws InterruptedException {
    writer.flush(true);
  }

  Document stored(String index, String id) {
    return transport.stored.get(new DocumentKey(index, id));
  }

  private static final class NoContext implements SinkWriter.Context {
    @Override
    public long currentWatermark() {
      return 0;
    }

    @Override
    public Long timestamp() {
      return null;
    }
  }
}
