package dev.grapevine.sdk.cluster;

import dev.grapevine.elasticsearch.sink.Document;
import dev.grapevine.elasticsearch.sink.DocumentConverter;
import dev.grapevine.elasticsearch.sink.ElasticsearchSink;
import dev.grapevine.elasticsearch.sink.Rejection;
import dev.grapevine.elasticsearch.sink.RejectionConverter;
import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.schemas.DeadLetters;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.DocumentFormat;
import dev.grapevine.sdk.Ports;
import java.util.List;
import java.util.stream.Stream;
import org.apache.flink.api.connector.sink2.Sink;

/** Makes sinks of document formats: to the indices of a namespace, by way of their templates. */
final class DocumentSink {
  private DocumentSink() {}

  /**
   * @param job in whose name refused documents are set aside
   */
  static <T> Sink<T> of(
      DocumentFormat<T> format, String job, Namespace namespace, ElasticsearchConfig config) {
    DocumentConverter<T> converter = document -> convert(format, document, namespace);
    RejectionConverter rejections =
        (document, why) -> deadLetter(format, document, why, job, namespace);
    List<String> templates =
        Stream.concat(format.aliases().stream(), Ports.DEAD_LETTERS.format().aliases().stream())
            .distinct()
            .map(namespace::index)
            .toList();
    return ElasticsearchSink.<T>builder()
        .connection(config.connection())
        .converter(converter)
        .rejectionConverter(rejections)
        .requiredTemplates(templates)
        .maxBatchSize(config.batchSize())
        .maxBatchSizeInBytes(config.batchBytes().bytes())
        .maxTimeInBufferMS(config.bufferTime().toMillis())
        .build();
  }

  private static <T> Document convert(DocumentFormat<T> format, T document, Namespace namespace) {
    return new Document(
        namespace.index(format.alias(document)) + "-" + format.partition(document),
        format.id(document),
        format.version(document),
        format.encode(document));
  }

  /** The letter that takes the place of a document that Elasticsearch refused. */
  static Document deadLetter(
      DocumentFormat<?> format, Document refused, Rejection why, String job, Namespace namespace) {
    boolean isForAll =
        format.aliases().stream()
            .filter(format::isForAll)
            .anyMatch(alias -> refused.index().startsWith(namespace.index(alias) + "-"));
    // Its sentence may repeat what stands in the document.
    String reason = isForAll ? ": " + why.reason() : "";
    String detail =
        "Elasticsearch refused document %s (%d, %s)%s"
            .formatted(refused.id(), why.status(), why.type(), reason);
    DeadLetter letter =
        DeadLetters.of(
            refused.index(),
            DeadLetter.UNKNOWN_PLACE,
            DeadLetter.UNKNOWN_PLACE,
            job,
            Reason.REJECTED,
            detail,
            null,
            refused.source());
    return convert(
        Ports.DEAD_LETTERS.format(),
        isForAll ? letter : DeadLetters.withheld(letter, refused.id()),
        namespace);
  }
}
