package dev.grapevine.sdk;

/**
 * Where a relayed record was first read, told by a header. A job that is restored relays once more
 * what it has relayed since its last checkpoint, and whoever reads can tell by it.
 */
public final class Relays {

  /** The header: {@code topic/partition/offset}. */
  public static final String ORIGIN_HEADER = "grapevine-origin";

  private Relays() {}

  /** What the header says of a record. */
  public static String origin(RawRecord raw) {
    return raw.topic() + "/" + raw.partition() + "/" + raw.offset();
  }
}
