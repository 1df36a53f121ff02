package dev.grapevine.elasticsearch.sink;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says now and then that writes have to wait and that they go on, instead of at every retry. */
final class Outage {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
  private static final long SILENCE_NANOS = 60_000_000_000L;
  private boolean said;
  private long saidAt = System.nanoTime() - SILENCE_NANOS;

  void noticed(Failure failure) {
    if (System.nanoTime() - saidAt >= SILENCE_NANOS) {
      LOG.warn("Elasticsearch takes no writes; they wait ({})", failure.summary());
      saidAt = System.nanoTime();
      said = true;
    }
  }

  void over() {
    if (said) {
      LOG.info("Elasticsearch takes writes again");
      said = false;
    }
  }
}
