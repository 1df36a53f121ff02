package dev.grapevine.dashboard.operations;

import java.util.List;

/**
 * How the jobs do.
 *
 * @param jobs each with its state
 * @param lags how far each is behind
 * @param problems in words, for a person; none if all is well
 */
public record Health(List<Job> jobs, List<Lag> lags, List<String> problems) {

  /** Nobody has said anything. */
  public static final Health UNKNOWN = new Health(List.of(), List.of(), List.of());

  /**
   * A job.
   *
   * @param name of it
   * @param state as its engine has it
   * @param detail what else there is to say, such as its checkpoints; may be empty
   */
  public record Job(String name, String state, String detail) {}

  /**
   * How far a job is behind.
   *
   * @param group that reads
   * @param records that it has not read yet
   */
  public record Lag(String group, long records) {}
}
