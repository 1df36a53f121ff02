package dev.grapevine.sdk.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces {@code ${env:NAME}} and {@code ${file:/path}} in a value, so that secrets stay out of
 * the file. A file's last line end is not part of its value.
 */
final class Substitution {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):([^}]+)}");

  private final Map<String, String> environment;

  Substitution(Map<String, String> environment) {
    this.environment = environment;
  }

  static boolean isIn(String text) {
    return REFERENCE.matcher(text).find();
  }

  /**
   * The text with its references replaced.
   *
   * @throws IllegalArgumentException when there is nothing to replace one with
   */
  String apply(String text) {
    Matcher matcher = REFERENCE.matcher(text);
    return matcher.replaceAll(
        match ->
            Matcher.quoteReplacement(
                match.group(1).equals("env") ? variable(match.group(2)) : file(match.group(2))));
  }

  private String variable(String name) {
    String value = environment.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "the environment variable " + name + " that it refers to is not set");
    }
    return value;
  }

  private static String file(String path) {
    try {
      return Files.readString(Path.of(path)).replaceFirst("\\R\\z", "");
    } catch (IOException | InvalidPathException e) {
      throw new IllegalArgumentException("the file " + path + " that it refers to cannot be read");
    }
  }
}
