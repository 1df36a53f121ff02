package dev.grapevine.elasticsearch.sink;

import java.io.Serializable;
import java.util.Objects;

/**
 * A document on its way to Elasticsearch.
 *
 * @param deadLetter whether it already stands for a refused document
 * @param attempts how often it has been sent in vain
 */
record BulkEntry(Document document, boolean deadLetter, int attempts) implements Serializable {

  static BulkEntry of(Document document) {
    return new BulkEntry(onOneLine(document), false, 0);
  }

  static BulkEntry deadLetter(Document document) {
    return new BulkEntry(onOneLine(document), true, 0);
  }

  BulkEntry again() {
    return new BulkEntry(document, deadLetter, attempts + 1);
  }

  DocumentKey key() {
    return new DocumentKey(document.index(), document.id());
  }

  long sizeInBytes() {
    return BulkSize.of(document);
  }

  /**
   * Of two writes to one key the one that Elasticsearch would end with, were they sent in turn. The
   * attempts of both count, or an often updated document would never back off.
   */
  static BulkEntry latest(BulkEntry earlier, BulkEntry later) {
    BulkEntry winner = later.document.version() >= earlier.document.version() ? later : earlier;
    int attempts = Math.max(earlier.attempts, later.attempts);
    return winner.attempts == attempts
        ? winner
        : new BulkEntry(winner.document, winner.deadLetter, attempts);
  }

  /**
   * A line break ends an operation of a bulk request, so one inside a source would let a document
   * forge operations. In JSON it can only stand between tokens, where a blank means the same.
   */
  private static Document onOneLine(Document document) {
    Objects.requireNonNull(document, "The converter gave no document");
    byte[] source = document.source();
    byte[] clean = source;
    for (int i = 0; i < source.length; i++) {
      if (source[i] == '\n' || source[i] == '\r') {
        clean = clean == source ? source.clone() : clean;
        clean[i] = ' ';
      }
    }
    return clean == source
        ? document
        : new Document(document.index(), document.id(), document.version(), clean);
  }
}
