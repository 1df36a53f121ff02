package dev.grapevine.elasticsearch.sink;

import java.util.concurrent.RejectedExecutionException;
import java.util.random.RandomGenerator;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.operators.ProcessingTimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the batches of one writer share. */
record BulkContext(
    BulkTransport transport,
    CoalescingBuffer buffer,
    RejectionConverter rejectionConverter,
    SinkMetrics metrics,
    BackOff backOff,
    RandomGenerator random,
    Outage outage,
    MailboxExecutor mailbox,
    ProcessingTimeService time) {

  private static final Logger LOG = LoggerFactory.getLogger(BulkContext.class);

  /** Runs the step on the writer's thread; not at all if the writer is closed. */
  void onWriterThread(Runnable step) {
    try {
      mailbox.execute(step::run, "answer of Elasticsearch");
    } catch (RejectedExecutionException e) {
      LOG.debug("An answer came after the end of the writer", e);
    }
  }

  /** Runs the step on the writer's thread after the pause due before that attempt. */
  void afterPause(int attempt, Runnable step) {
    long due = time.getCurrentProcessingTime() + backOff.millis(attempt, random);
    time.registerTimer(due, now -> step.run());
  }
}
