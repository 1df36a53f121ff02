package dev.grapevine.sdk;

/** A named and typed end, at which a job meets a topic or the documents of an index. */
public sealed interface Port<T> permits TopicPort, DocumentPort {

  /** Unique among all ports. */
  String name();

  /** What passes through it. */
  Class<T> type();
}
