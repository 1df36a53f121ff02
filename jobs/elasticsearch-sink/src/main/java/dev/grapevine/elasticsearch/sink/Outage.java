package dev.grapevine.elasticsearch.sink;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that Elasticsearch is away and once that it is back, instead of at every retry. */
final class Outage {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);
  private boolean away;

  void noticed(Failure failure) {
    if (!away) {
      LOG.warn("Elasticsearch is away; writes wait and are retried ({})", failure.summary());
    }
    away = true;
  }

  void over() {
    if (away) {
      LOG.info("Elasticsearch is back");
    }
    away = false;
  }
}
