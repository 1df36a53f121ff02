package dev.grapevine.sdk.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.grapevine.sdk.RawRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A savepoint that a job of some release took halfway through a story, and the story as it was
 * then, so that today's may change.
 *
 * @param release that took it, such as {@code 0.1.0}
 * @param job by its name
 */
record SavepointFixture(String release, String job) {
  /** Set to a release, fixtures of it are written instead of read. */
  static final String WRITE_PROPERTY = "grapevine.savepoints.write";

  /** All of which state must still be readable; a job need not be older than its own first. */
  private static final List<String> RELEASES = List.of("0.1.0");

  private static final Path RESOURCES = Path.of("src", "test", "resources");
  private static final String METADATA = "_metadata";
  private static final String STORY = "story.jsonl";
  private static final JsonMapper JSON = new JsonMapper();

  /** A line of the story. */
  private record StoryLine(String topic, Map<String, String> headers, String value) {}

  /** The savepoints of a job, at least one. */
  static List<SavepointFixture> of(String job) {
    List<SavepointFixture> fixtures =
        RELEASES.stream()
            .map(release -> new SavepointFixture(release, job))
            .filter(
                fixture -> SavepointFixture.class.getResource("/" + fixture.path(METADATA)) != null)
            .toList();
    if (fixtures.isEmpty()) {
      throw new AssertionError(
          "There is no savepoint of the job %s to restore. Run this test once with -D%s=%s, and commit what it writes to %s."
              .formatted(job, WRITE_PROPERTY, RELEASES.get(RELEASES.size() - 1), RESOURCES));
    }
    return fixtures;
  }

  /** The records of the story. */
  List<RawRecord> story() throws IOException {
    List<RawRecord> records = new ArrayList<>();
    for (String line : new String(bytes(STORY), UTF_8).split("\n")) {
      StoryLine record = JSON.readValue(line, StoryLine.class);
      records.add(
          new RawRecord(
              record.topic() == null ? "story" : record.topic(),
              0,
              records.size(),
              record.headers(),
              record.value().getBytes(UTF_8)));
    }
    return records;
  }

  /** Puts the savepoint into a new folder in this one, from which it can be restored. */
  Path copyTo(Path folder) throws IOException {
    Path copy = Files.createTempDirectory(folder, "savepoint-" + release + "-");
    Files.write(copy.resolve(METADATA), bytes(METADATA));
    return copy;
  }

  /** Keeps a savepoint and its story among the resources of the module under test. */
  void write(Story story, Path savepoint) throws IOException {
    try (Stream<Path> files = Files.list(savepoint)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      if (!names.equals(List.of(METADATA))) {
        throw new AssertionError(
            "The savepoint must be one file, but is %s: tell a shorter story.".formatted(names));
      }
    }
    Path target = Files.createDirectories(RESOURCES.resolve(path("")));
    Files.write(target.resolve(METADATA), Files.readAllBytes(savepoint.resolve(METADATA)));
    StringBuilder lines = new StringBuilder();
    for (RawRecord record : story.records()) {
      StoryLine line =
          new StoryLine(record.topic(), record.headers(), new String(record.value(), UTF_8));
      lines.append(JSON.writeValueAsString(line)).append('\n');
    }
    Files.writeString(target.resolve(STORY), lines);
  }

  private byte[] bytes(String file) throws IOException {
    try (InputStream in = resource(file)) {
      if (in == null) {
        throw new AssertionError("There is no resource /" + path(file));
      }
      return in.readAllBytes();
    }
  }

  private InputStream resource(String file) {
    return SavepointFixture.class.getResourceAsStream("/" + path(file));
  }

  private String path(String file) {
    return "savepoints/" + release + "/" + job + "/" + file;
  }
}
