package dev.grapevine.sdk;

import java.io.Serializable;

/** Tells what a record is. */
@FunctionalInterface
public interface RecordDecoder<T> extends Serializable {

  /**
   * The value or the tick in a record.
   *
   * @throws dev.grapevine.schemas.CodecException if it is neither, with a reason for a person
   */
  Decoded<T> decode(RawRecord raw);
}
