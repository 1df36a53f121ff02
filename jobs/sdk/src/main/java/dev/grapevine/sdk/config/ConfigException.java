package dev.grapevine.sdk.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Says everything that is wrong with a configuration at once, each with its place and its remedy.
 * It has no cause on purpose: a parser's exception quotes the file, and with it secrets.
 */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** One line each: place, what is wrong, the remedy. */
  private final List<String> problems;

  ConfigException(List<String> problems) {
    super(
        problems.stream()
            .map(problem -> "\n  " + problem)
            .collect(Collectors.joining("", heading(problems.size()), "")));
    this.problems = List.copyOf(problems);
  }

  /** One line a problem: its place, what is wrong, and the remedy. */
  public List<String> problems() {
    return problems;
  }

  private static String heading(int count) {
    return count == 1
        ? "The configuration has a problem:"
        : "The configuration has " + count + " problems:";
  }
}
