package dev.grapevine.cli.evaluate;

import dev.grapevine.cli.CliException;
import dev.grapevine.evaluation.Settings;
import dev.grapevine.evaluation.model.Method;
import java.util.List;
import picocli.CommandLine.Option;

/** How thresholds are found. */
public final class ProtocolOptions {

  @Option(
      names = "--shuffles",
      paramLabel = "N",
      defaultValue = "20",
      description = "Shuffled histories to find thresholds on (default: ${DEFAULT-VALUE}).")
  private int shuffles;

  @Option(
      names = "--fresh",
      paramLabel = "N",
      defaultValue = "5",
      description = "Further ones to check them on (default: ${DEFAULT-VALUE}).")
  private int fresh;

  @Option(
      names = "--thread-margin",
      paramLabel = "N",
      defaultValue = "2.0",
      description =
          "How much more a hot thread has to score than anything else (default:"
              + " ${DEFAULT-VALUE}).")
  private double threadMargin;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another number shuffles and plants differently (default: ${DEFAULT-VALUE}).")
  private long seed;

  double threadMargin() {
    return threadMargin;
  }

  Settings settings(
      List<Method> methods, List<Double> budgets, int tries, double conversationsPerPerson) {
    if (shuffles < 1 || fresh < 1) {
      throw CliException.usage("--shuffles and --fresh must be at least 1.");
    }
    return new Settings(
        methods, budgets, shuffles, fresh, tries, conversationsPerPerson, threadMargin, seed);
  }
}
