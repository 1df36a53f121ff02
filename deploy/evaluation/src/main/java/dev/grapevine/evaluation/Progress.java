package dev.grapevine.evaluation;

/** Is told how far an evaluation has come, so that a person can be told. */
@FunctionalInterface
public interface Progress {
  /**
   * A step is done. Calls come one at a time, but not all from one thread.
   *
   * @throws java.util.concurrent.CancellationException to end it there
   */
  void step();
}
