package dev.grapevine.elasticsearch.sink;

import java.io.IOException;
import org.apache.flink.runtime.throwable.ThrowableAnnotation;
import org.apache.flink.runtime.throwable.ThrowableType;

/** What no retry can mend; its message names the cause and the remedy. */
@ThrowableAnnotation(ThrowableType.NonRecoverableError)
public final class ElasticsearchSinkException extends IOException {
  private static final long serialVersionUID = 1L;

  public ElasticsearchSinkException(String message) {
    super(message);
  }

  public ElasticsearchSinkException(String message, Throwable cause) {
    super(message, cause);
  }
}
