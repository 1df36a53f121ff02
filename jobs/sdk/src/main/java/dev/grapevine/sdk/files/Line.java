package dev.grapevine.sdk.files;

import java.io.Serializable;

/**
 * A line of a result, with what decides whether it stands and where.
 *
 * @param id of lines with one id, that with the highest version stands
 * @param millis by which lines are ordered; ids decide among equals
 * @param tombstone whether the line only says that there is none
 */
record Line(String id, long version, long millis, boolean tombstone, byte[] json) {

  /** Makes the line of a value. */
  @FunctionalInterface
  interface Format<T> extends Serializable {
    Line line(T value);
  }
}
