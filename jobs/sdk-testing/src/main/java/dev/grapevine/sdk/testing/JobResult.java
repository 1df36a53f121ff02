package dev.grapevine.sdk.testing;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.sdk.Decoded;
import dev.grapevine.sdk.DocumentFormat;
import dev.grapevine.sdk.DocumentPort;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.TopicPort;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What a job has written. */
public final class JobResult {
  private final TestRun run;

  JobResult(TestRun run) {
    this.run = run;
  }

  /** Every document as it was written, in order of time for each id. */
  public <T> List<T> written(DocumentPort<T> port) {
    return run.output(port.name()).stream().map(port.type()::cast).toList();
  }

  /** The documents that stand at the end, by id, without tombstones. */
  public <T> Map<String, T> documents(DocumentPort<T> port) {
    return standing(port, this);
  }

  /** The documents that stand after runs that followed one another. */
  static <T> Map<String, T> standing(DocumentPort<T> port, JobResult... results) {
    DocumentFormat<T> format = port.format();
    Map<String, T> documents = new TreeMap<>();
    for (JobResult result : results) {
      for (T document : result.written(port)) {
        documents.merge(
            format.id(document),
            document,
            (old, young) -> format.version(young) >= format.version(old) ? young : old);
      }
    }
    documents.values().removeIf(format::tombstone);
    return documents;
  }

  /** The values written to a topic, ticks aside. */
  public <T> List<T> values(TopicPort<T> port) {
    return run.output(port.name()).stream()
        .map(value -> value instanceof Decoded<?> decoded ? decoded.value() : value)
        .filter(Objects::nonNull)
        .map(port.type()::cast)
        .toList();
  }

  /** The records set aside. */
  public List<DeadLetter> deadLetters() {
    return written(Ports.DEAD_LETTERS);
  }
}
