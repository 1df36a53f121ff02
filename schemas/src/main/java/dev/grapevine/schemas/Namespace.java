package dev.grapevine.schemas;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Keeps topics and indices of one body of events apart from those of another, so that an old
 * archive can be replayed beside a running system.
 *
 * @param name a lower-case letter and up to 30 more letters or digits
 */
public record Namespace(String name) implements Serializable {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]{0,30}");

  /** The one that adds nothing to a name. */
  public static final Namespace DEFAULT = new Namespace("default");

  /**
   * The namespace with this name; {@code default} is {@link #DEFAULT}.
   *
   * @throws IllegalArgumentException if it is no name for one
   */
  public Namespace {
    Objects.requireNonNull(name, "name");
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          Quote.of(name)
              + " is no name for a namespace: a lower-case letter, then at most 30 lower-case"
              + " letters or digits, such as trial2");
    }
  }

  /** The topic that goes by {@code base} in the default namespace. */
  public String topic(String base) {
    return within(base);
  }

  /** The alias that goes by {@code base} in the default namespace. */
  public String index(String base) {
    return within(base);
  }

  /** The index behind an alias that holds the documents of the month (in UTC) of {@code time}. */
  public String monthlyIndex(String base, Instant time) {
    return within(base) + '-' + Rfc3339.format(time).substring(0, 7).replace('-', '.');
  }

  /** What the names of all indices behind an alias match. */
  public String indexPattern(String base) {
    return within(base) + "-*";
  }

  private String within(String base) {
    return equals(DEFAULT) ? base : base + '.' + name;
  }
}
