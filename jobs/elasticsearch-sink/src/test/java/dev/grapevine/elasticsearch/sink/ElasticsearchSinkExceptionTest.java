package dev.grapevine.elasticsearch.sink;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.flink.runtime.throwable.ThrowableClassifier;
import org.apache.flink.runtime.throwable.ThrowableType;
import org.junit.jupiter.api.Test;

class ElasticsearchSinkExceptionTest {

  @Test
  void endsTheJobWhateverItsRestartStrategy() {
    Exception failure = new RuntimeException(new ElasticsearchSinkException("wrong password"));

    assertThat(
            ThrowableClassifier.findThrowableOfThrowableType(
                failure, ThrowableType.NonRecoverableError))
        .isPresent();
  }
}
