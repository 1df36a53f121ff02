package dev.grapevine.cli;

import picocli.CommandLine.Option;

/** How much of what is there already is printed, for a command that prints documents. */
public final class LimitOption {
  /** The most that can be asked for. */
  public static final int MAX = 10_000;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "How many to print of those that are there already (default: ${DEFAULT-VALUE}).")
  private int limit;

  /**
   * From 0 to {@link #MAX}.
   *
   * @throws CliException if it is not
   */
  public int value() {
    if (limit < 0 || limit > MAX) {
      throw CliException.usage("--limit must be from 0 to %d, but is %d.".formatted(MAX, limit));
    }
    return limit;
  }
}
