package dev.grapevine.elasticsearch.sink;

/** What the sink does about a failure. */
enum Verdict {
  /** Send it again after a pause, for ever. */
  RETRY,
  /** Send it again a number of times, then take it for {@link #REFUSE}. */
  RETRY_THEN_REFUSE,
  /** It is done: Elasticsearch holds a newer version. */
  SUPERSEDED,
  /** Index its dead letter in its place. */
  REFUSE,
  /** Send the request in two halves, to find the document that is to blame. */
  SPLIT,
  /** Fail the job. */
  FATAL
}
