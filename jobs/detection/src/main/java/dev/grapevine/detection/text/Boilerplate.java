package dev.grapevine.detection.text;

import java.util.List;
import java.util.Locale;

/** Recognises messages that a tool wrote about itself, which are about no topic. */
public final class Boilerplate {
  private static final int LONGEST = 400;

  private static final List<String> BEGINNINGS =
      List.of(
          "this topic was moved ",
          "this topic was automatically closed ",
          "a message was moved ",
          "a post was split to ",
          "a post was merged into ",
          "build failed:",
          "build failed (retrying",
          "build succeeded:",
          "build succeeded!",
          "pull request successfully merged into ",
          "automatic reply:",
          "out of office:",
          "this is an automated message",
          "this is an automatically generated ");

  /** After a number. */
  private static final List<String> COUNTED =
      List.of(
          "messages were moved ",
          "posts were split to ",
          "posts were merged into ",
          "messages from this topic were ");

  private static final List<String> ENDINGS =
      List.of(
          " has marked this topic as resolved",
          " has marked this topic as unresolved",
          " has joined the channel",
          " has left the channel",
          " joined the channel",
          " left the channel");

  private Boilerplate() {}

  /** When in doubt no: what a person said would be lost with the machines' words. */
  public static boolean isBoilerplate(String text) {
    if (text == null || text.length() > LONGEST) {
      return false;
    }
    String line = text.strip().toLowerCase(Locale.ROOT);
    if (startsWithAny(line, 0, BEGINNINGS)) {
      return true;
    }
    int digits = 0;
    while (digits < line.length() && Characters.isDigit(line.charAt(digits))) {
      digits++;
    }
    return digits > 0 && startsWithAny(line, digits + 1, COUNTED) || isActOfOne(line);
  }

  /** One line that says of a few names what they did. */
  private static boolean isActOfOne(String line) {
    String sentence = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    for (String ending : ENDINGS) {
      if (sentence.endsWith(ending)) {
        String actor = sentence.substring(0, sentence.length() - ending.length());
        return actor.indexOf('\n') < 0 && actor.indexOf(',') < 0 && actor.split(" ", 6).length < 6;
      }
    }
    return false;
  }

  private static boolean startsWithAny(String line, int offset, List<String> beginnings) {
    for (String beginning : beginnings) {
      if (line.startsWith(beginning, offset)) {
        return true;
      }
    }
    return false;
  }
}
