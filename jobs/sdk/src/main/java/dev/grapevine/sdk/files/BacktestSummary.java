package dev.grapevine.sdk.files;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What came of a back-test.
 *
 * @param jobs by name
 * @param parallelism number of tasks
 * @param read records read
 * @param accepted of them, those that were decoded and are on time
 * @param deadLetters of them, those set aside, by reason
 * @param leftOut records after the end of time, which were not read
 * @param first time of the earliest record; null if there was none
 * @param last time of the latest record; null if there was none
 * @param written lines of each result
 * @param seconds that it took, without the joining of results
 * @param cpuMicrosPerRecord processor time of the whole process per record, in microseconds
 */
public record BacktestSummary(
    List<String> jobs,
    int parallelism,
    long read,
    long accepted,
    Map<String, Long> deadLetters,
    long leftOut,
    Instant first,
    Instant last,
    Map<String, Long> written,
    double seconds,
    double cpuMicrosPerRecord) {

  void write(Path file) throws IOException {
    JsonMapper.builder()
        .addModule(new JavaTimeModule())
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(SerializationFeature.INDENT_OUTPUT)
        .build()
        .writeValue(file.toFile(), this);
  }
}
