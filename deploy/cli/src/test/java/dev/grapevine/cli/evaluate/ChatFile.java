package dev.grapevine.cli.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes made-up chats, always the same ones. */
final class ChatFile {
  private static final Instant START = Instant.parse("2024-01-01T09:00:00Z");

  private ChatFile() {}

  /** So many days of a few conversations about a few of many words, by all and in a team. */
  static Path write(Path file, int days) throws IOException {
    Random random = new Random(5);
    List<String> lines = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (int i = 0; i < 12; i++) {
        Instant time = START.plus(Duration.ofDays(day)).plusSeconds(60L * i);
        String said =
            """
            "time":"%s","actor":"p:%d","thread":"t%d-%d","audience":["team/a"],\
            "text":"%s and %s"}"""
                .formatted(time, random.nextInt(30), day, i / 3, word(random), word(random));
        lines.add("{\"id\":\"%d\",%s".formatted(lines.size(), said));
        lines.add("{\"id\":\"%d\",\"visibility\":\"team\",%s".formatted(lines.size(), said));
      }
    }
    return Files.write(file, lines);
  }

  private static String word(Random random) {
    return (char) ('b' + random.nextInt(20)) + "u" + (char) ('b' + random.nextInt(10)) + "opic";
  }
}
