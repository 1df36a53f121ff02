package dev.grapevine.elasticsearch.sink;

import java.io.Serializable;

/** Turns a refused document into a dead letter, so that nothing vanishes without a trace. */
@FunctionalInterface
public interface RejectionConverter extends Serializable {
  /**
   * The document to index instead, never null; small and of a shape that cannot be refused, since a
   * refused dead letter is dropped. An exception fails the job.
   */
  Document convert(Document rejected, Rejection why);
}
