package dev.grapevine.elasticsearch.sink;

/**
 * Why Elasticsearch refused a document, for the dead letter that takes its place.
 *
 * @param status HTTP status of the refusal, such as 400
 * @param type Elasticsearch's name for it, such as {@code document_parsing_exception}
 * @param reason Elasticsearch's sentence for it; it may quote parts of the document
 * @param index where the document was to go
 */
public record Rejection(int status, String type, String reason, String index) {}
