package dev.grapevine.sdk;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/** Where a document stands and how it is written. */
public interface DocumentFormat<T> extends Serializable {

  /** All aliases that documents go to, by their names in the default namespace. */
  List<String> aliases();

  /** The alias that this document goes to. */
  String alias(T document);

  /** Whether whoever may read dead letters may read all documents of this alias. */
  default boolean isForAll(String alias) {
    return !alias.endsWith("-team");
  }

  /** What follows the alias and a hyphen in the name of the index, such as {@code 2026.11}. */
  String partition(T document);

  String id(T document);

  /** Of two documents with one id, that with the higher version stands. */
  long version(T document);

  /** By which a reader of a file would order documents. */
  Instant time(T document);

  /** Whether the document says that there is none any more. */
  boolean tombstone(T document);

  /** The document as JSON. */
  byte[] encode(T document);
}
