package dev.grapevine.benchmark;

import dev.grapevine.benchmark.application.BacktestWorkload;
import dev.grapevine.benchmark.application.Task;
import dev.grapevine.benchmark.events.EventGenerator;
import dev.grapevine.benchmark.events.PlainLine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The input of every run, and what has to come of it.
 *
 * @param lines of the feed that stand at the end
 * @param archive all events as plain lines
 */
record Expected(long seed, long events, long lines, Path archive) {

  /** Writes the archive, and has a back-test tell what comes of it. */
  static Expected of(long seed, long events, Path folder) throws IOException, InterruptedException {
    Path archive = folder.resolve("events.jsonl");
    EventGenerator generator = new EventGenerator(seed);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(archive), 1 << 16)) {
      for (long i = 0; i < events; i++) {
        out.write(PlainLine.encode(generator.next()));
        out.write('\n');
      }
    }
    String output = folder.resolve("expected").toString();
    Task task = new Task(null, null, null, events, archive.toString(), output, 1);
    long lines = BacktestWorkload.feedLines(BacktestWorkload.run(task));
    return new Expected(seed, events, lines, archive);
  }
}
