package dev.grapevine.evaluation.history;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** Made-up histories, always the same ones. */
public final class Histories {
  /** A Monday. */
  public static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

  private Histories() {}

  /** Everyday talk: conversations of three people about a few of many words. */
  public static List<Message> talk(int days, int conversationsPerDay, int people) {
    Random random = new Random(11);
    List<Message> messages = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      for (int i = 0; i < conversationsPerDay; i++) {
        Instant begin =
            START.plus(Duration.ofDays(day)).plusSeconds(28_800 + random.nextInt(28_800));
        String words = word(random) + " and " + word(random);
        for (int j = 0; j < 3; j++) {
          messages.add(
              message(
                  messages.size(),
                  begin.plusSeconds(600L * j),
                  random.nextInt(people),
                  "c" + day + "-" + i,
                  words + " or " + word(random)));
        }
      }
    }
    messages.sort(Comparator.comparing(Message::time));
    return messages;
  }

  private static String word(Random random) {
    int number = random.nextInt(20) * random.nextInt(20);
    return "" + (char) ('b' + number % 20) + "u" + (char) ('b' + number / 20) + "opic";
  }

  /** One message. */
  public static Message message(int id, Instant time, int actor, String where, String text) {
    return new Message(
        "m" + id, time, "p" + actor, null, where, null, text, List.of(), List.of(Messages.ORG));
  }

  /** Their numbers. */
  public static Corpus corpus(List<Message> messages) {
    return CorpusBuilder.build(messages, count -> {});
  }
}
