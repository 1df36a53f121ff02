package dev.grapevine.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Plain lines of an organisation that never was: messages, questions and answers in threads, some
 * of them for teams or private, with edits, deletes and reactions, a little out of order.
 */
final class SyntheticArchive {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration STEP = Duration.ofSeconds(40);
  private static final int DISORDER_SECONDS = 1_200;

  private final Random random;
  private final List<String> messages = new ArrayList<>();

  private SyntheticArchive(long seed) {
    random = new Random(seed);
  }

  /** Lines that begin at a time; the same for the same seed. */
  static List<String> lines(int count, Instant start, long seed) {
    SyntheticArchive archive = new SyntheticArchive(seed);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant time = start.plus(STEP.multipliedBy(i));
      lines.add(archive.line(i, time.plusSeconds(archive.random.nextInt(DISORDER_SECONDS))));
    }
    return lines;
  }

  static Path write(Path file, List<String> lines) throws IOException {
    return Files.write(file, lines, StandardCharsets.UTF_8);
  }

  private String line(int number, Instant time) {
    ObjectNode line = JSON.createObjectNode();
    line.put("id", "e" + number);
    line.put("time", time.toString());
    line.put("actor", "p:" + random.nextInt(150));
    int kind = messages.isEmpty() ? 99 : random.nextInt(100);
    if (kind < 4) {
      line.put("verb", "edited").put("object", some()).put("version", 2);
      line.put("text", "Corrected " + number);
    } else if (kind < 6) {
      line.put("verb", "deleted").put("object", some());
    } else if (kind < 14) {
      line.put("verb", "reacted").put("object", some());
    } else if (kind < 17) {
      line.put("verb", "searched").put("text", "query " + number).put("results", 0);
    } else {
      message(line, number, kind);
    }
    return line.toString();
  }

  private void message(ObjectNode line, int number, int kind) {
    String thread = "t" + random.nextInt(1 + number / 6);
    line.put("verb", kind < 30 ? "asked" : "messaged");
    line.put("channel", "channel-" + random.nextInt(40)).put("thread", thread);
    line.put("title", "Thread " + thread).put("text", "Message " + number + " in " + thread);
    int audience = random.nextInt(100);
    if (audience < 5) {
      line.put("visibility", "private").put("text", "canary-private " + number);
    } else if (audience < 20) {
      line.put("visibility", "team").putArray("audience").add("team/" + random.nextInt(10));
    }
    messages.add("e" + number);
  }

  /** One of the newest messages, so that what changes it is seen soon after it. */
  private String some() {
    int newest = messages.size();
    return messages.get(newest - 1 - random.nextInt(Math.min(newest, 200)));
  }
}
