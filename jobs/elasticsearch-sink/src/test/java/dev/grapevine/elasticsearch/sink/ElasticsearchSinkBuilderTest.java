package dev.grapevine.elasticsearch.sink;

import static dev.grapevine.elasticsearch.sink.WriterFixture.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class ElasticsearchSinkBuilderTest {
  @Test
  void needsThreeThings() throws Exception {
    ElasticsearchSinkBuilder<String> builder = ElasticsearchSink.builder();
    assertThatNullPointerException().isThrownBy(builder::build).withMessageContaining("connection");
    builder.connection(ElasticsearchConnection.builder("http://one:9200").build());
    assertThatNullPointerException().isThrownBy(builder::build).withMessageContaining("converter");
    builder.converter(text -> document(text, 1));
    assertThatNullPointerException()
        .isThrownBy(builder::build)
        .withMessageContaining("rejectionConverter");
    builder.rejectionConverter(WriterFixture.DEAD_LETTERS);
    assertThat(InstantiationUtil.isSerializable(builder.build())).isTrue();
  }

  @Test
  void refusesSettingsOutOfRange() {
    explains(complete().maxBatchSize(0), "maxBatchSize");
    explains(complete().maxBatchSizeInBytes(-1), "maxBatchSizeInBytes");
    explains(complete().maxInFlightRequests(0), "maxInFlightRequests");
    explains(complete().maxBufferedRequests(500), "maxBufferedRequests");
    explains(complete().maxTimeInBufferMS(0), "maxTimeInBufferMS");
    explains(
        complete().backOff(new BackOff(Duration.ofSeconds(1), Duration.ofSeconds(30))),
        "below the request timeout");
  }

  private static ElasticsearchSinkBuilder<String> complete() {
    return ElasticsearchSink.<String>builder()
        .connection(ElasticsearchConnection.builder("http://one:9200").build())
        .converter(text -> document(text, 1))
        .rejectionConverter(WriterFixture.DEAD_LETTERS);
  }

  private static void explains(ElasticsearchSinkBuilder<String> builder, String message) {
    assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageContaining(message);
  }
}
