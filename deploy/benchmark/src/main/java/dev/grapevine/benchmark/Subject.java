package dev.grapevine.benchmark;

import java.util.Arrays;
import java.util.List;

/** What is measured, in the order of the report. */
enum Subject {
  FLOOR("floor", Input.ACTIVITIES, 1),
  INTAKE("intake", Input.RAW, 1),
  ACTIVITY_FEED("activity-feed", Input.ACTIVITIES, 1),
  BACKTEST_1("backtest-1", Input.FILE, 1),
  BACKTEST_2("backtest-2", Input.FILE, 2);

  /** Where the events come from. */
  enum Input {
    RAW,
    ACTIVITIES,
    FILE
  }

  private final String id;
  private final Input input;
  private final int parallelism;

  Subject(String id, Input input, int parallelism) {
    this.id = id;
    this.input = input;
    this.parallelism = parallelism;
  }

  /** The name on the command line and in the report. */
  String id() {
    return id;
  }

  Input input() {
    return input;
  }

  int parallelism() {
    return parallelism;
  }

  /**
   * Those with these names, and the floor; all if there are no names. A name without its number
   * stands for every number.
   *
   * @throws IllegalArgumentException if a name is not known
   */
  static List<Subject> named(List<String> names) {
    names.forEach(Subject::requireKnown);
    return Arrays.stream(values())
        .filter(
            subject ->
                names.isEmpty() || subject == FLOOR || names.stream().anyMatch(subject::isNamed))
        .toList();
  }

  private static void requireKnown(String name) {
    if (Arrays.stream(values()).noneMatch(subject -> subject.isNamed(name))) {
      throw new IllegalArgumentException(
          "There is nothing named %s to measure. There are: %s."
              .formatted(name, String.join(", ", Arrays.stream(values()).map(s -> s.id).toList())));
    }
  }

  private boolean isNamed(String name) {
    return id.equals(name) || id.replaceFirst("-[0-9]+$", "").equals(name);
  }
}
