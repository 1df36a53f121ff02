package dev.grapevine.detection.text;

import java.util.Set;

/** Drops mentions: people are not topics, and their names are nobody's words. */
final class Mentions {
  private static final Set<String> PARTICLES =
      Set.of("van", "von", "de", "der", "den", "da", "di", "del", "la", "le", "bin");

  private Mentions() {}

  static int read(MaskedText text, int start) {
    if (text.startsWith("@_**", start) || text.startsWith("@**", start)) {
      return text.dropThrough("**", start, text.runEnd(text.indexOf('*', start, start + 3)));
    }
    if (text.startsWith("@*", start)) {
      return text.dropThrough("*", start, start + 2);
    }
    int end = text.nameEnd(start + 1);
    if (isCapitalized(text, start + 1, end)) {
      end = surnameEnd(text, end);
    }
    if (end > start + 1) {
      text.drop(start, end);
    }
    return end;
  }

  static boolean isParticle(String name) {
    return PARTICLES.contains(name);
  }

  /** Where text was rendered for reading, the whole name follows: "@Jane G. van Doe". */
  private static int surnameEnd(MaskedText text, int firstEnd) {
    int end = firstEnd;
    for (int parts = 0; parts < 3 && text.at(end) == ' '; parts++) {
      int next = text.nameEnd(end + 1);
      if (isInitial(text, end + 1, next)) {
        end = next + 1;
      } else if (isParticle(text.original(end + 1, next))) {
        end = next;
      } else {
        return isCapitalized(text, end + 1, next) ? next : end;
      }
    }
    return end;
  }

  private static boolean isInitial(MaskedText text, int start, int end) {
    return end - start == 1 && Character.isUpperCase(text.at(start)) && text.at(end) == '.';
  }

  private static boolean isCapitalized(MaskedText text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (!Character.isLetter(text.at(i)) && text.at(i) != '-') {
        return false;
      }
    }
    return start < end && Character.isUpperCase(text.at(start));
  }
}
