package dev.grapevine.elasticsearch.sink;

import java.io.Serializable;

/**
 * Turns an element of the stream into the document it stands for; the one thing a user must write.
 */
@FunctionalInterface
public interface DocumentConverter<T> extends Serializable {
  /** The document, never null. An exception fails the job. */
  Document convert(T element);
}
