package dev.grapevine.intake;

import java.util.Collection;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** The formats on the class path. */
public final class Formats {
  private static final Map<String, Format> BY_NAME = load();

  private Formats() {}

  private static Map<String, Format> load() {
    Map<String, Format> formats = new TreeMap<>();
    for (Format format : ServiceLoader.load(Format.class, Format.class.getClassLoader())) {
      formats.put(format.name(), format);
    }
    return Map.copyOf(formats);
  }

  /** All of them. */
  public static Collection<Format> all() {
    return new TreeMap<>(BY_NAME).values();
  }

  /** The names of all, in order. */
  public static Collection<String> names() {
    return new TreeMap<>(BY_NAME).keySet();
  }

  /**
   * The format with this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Format named(String name) {
    Format format = BY_NAME.get(name);
    if (format == null) {
      throw new IllegalArgumentException(
          "There is no format named %s. There are: %s."
              .formatted(name, String.join(", ", names())));
    }
    return format;
  }
}
