package dev.grapevine.elasticsearch.sink;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Objects;

/**
 * A whole document to be indexed, with a version of the caller's own so that repeating a write, or
 * writing in another order, ends in the same document.
 *
 * @param index name of an index or alias
 * @param id the document's {@code _id}
 * @param version zero or more; a higher or equal one replaces what is there, a lower one is ignored
 * @param source the document as JSON in UTF-8; not copied, so do not change it afterwards
 */
public record Document(String index, String id, long version, byte[] source)
    implements Serializable {

  public Document {
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(source, "source");
    if (version < 0) {
      throw new IllegalArgumentException(
          "version must not be negative, but is %d for %s/%s".formatted(version, index, id));
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Document that
        && index.equals(that.index)
        && id.equals(that.id)
        && version == that.version
        && Arrays.equals(source, that.source);
  }

  @Override
  public int hashCode() {
    return Objects.hash(index, id, version, Arrays.hashCode(source));
  }

  /** Leaves the source out: what people wrote does not belong in logs. */
  @Override
  public String toString() {
    return "Document[%s/%s, version %d, %d bytes]".formatted(index, id, version, source.length);
  }
}
