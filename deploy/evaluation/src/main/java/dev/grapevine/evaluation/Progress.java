package dev.grapevine.evaluation;

/** Is told how far an evaluation has come, so that a person can be told. */
@FunctionalInterface
public interface Progress {
  /**
   * A step is done.
   *
   * @throws java.util.concurrent.CancellationException to end it there
   */
  void step();
}
