package dev.grapevine.intake;

import dev.grapevine.schemas.Event;
import dev.grapevine.sdk.RawRecord;

/**
 * A format in which events arrive on the topic {@code raw.<name>}. Found with {@link
 * java.util.ServiceLoader}: a class and a line in {@code META-INF/services} add one.
 */
public interface Format {

  /** In kebab-case; the topic and the command line name it so. */
  String name();

  /** One line for a person who chooses among formats. */
  String description();

  /**
   * The activity, or the tick, in a record.
   *
   * @throws dev.grapevine.schemas.CodecException if there is none, with a reason for a person
   */
  Event decode(RawRecord raw);
}
