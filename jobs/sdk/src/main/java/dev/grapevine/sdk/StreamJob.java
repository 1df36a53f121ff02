package dev.grapevine.sdk;

/**
 * A stream job: a topology over named ports, which runs alone on a cluster, together with others in
 * one Flink job, over files or in a test, without a change. Found with {@link
 * java.util.ServiceLoader}.
 */
public interface StreamJob {

  /**
   * The job's name in kebab-case: the prefix of every uid and the key of its configuration. It must
   * never change, or state and offsets are lost.
   */
  String name();

  /** One line for a person who chooses among jobs. */
  String description();

  /** Wires the job's functions between its ports. Called whenever a graph is built. */
  void define(Pipeline pipeline);
}
