package dev.grapevine.benchmark.application;

/** What an application does; one workload runs many tasks, one after the other. */
interface Workload extends AutoCloseable {
  /** Begins; returns as soon as work may have begun. */
  void start(Task task) throws Exception;

  /** Whether the first record has been read, from which on it is measured. */
  boolean hasBegun() throws Exception;

  /** Whether all results are written, as far as can be seen from here. */
  boolean isFinished() throws Exception;

  /** Documents that were written. */
  long documents();

  /** Cleans up after the run was measured. */
  void stop() throws Exception;

  @Override
  void close();
}
