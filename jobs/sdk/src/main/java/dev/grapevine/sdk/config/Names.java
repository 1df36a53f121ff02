package dev.grapevine.sdk.config;

import java.util.Locale;

/** How the name of one setting is written in Java, in the file and in the environment. */
final class Names {
  static final String ENVIRONMENT_PREFIX = "GRAPEVINE_";

  private Names() {}

  /** {@code maxOutOfOrderness} and {@code AT_LEAST_ONCE} as the file has them. */
  static String kebab(String javaName) {
    return javaName
        .replaceAll("([a-z0-9])([A-Z])", "$1-$2")
        .replace('_', '-')
        .toLowerCase(Locale.ROOT);
  }

  /** The path of a setting as a variable of the environment. */
  static String environment(String path) {
    return ENVIRONMENT_PREFIX + path.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  /** A path and a key below it; the root's path is empty. */
  static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
