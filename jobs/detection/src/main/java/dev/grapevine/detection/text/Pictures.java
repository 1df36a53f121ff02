package dev.grapevine.detection.text;

import java.util.List;

/**
 * Drops the names of pictures that are attached to a message: {@code image.png}, and {@code
 * Screenshot 2026-10-09 at 18.58.21.png}, in which each tool has words of its own.
 */
final class Pictures {
  private static final List<String> ENDINGS =
      List.of(".png", ".jpg", ".jpeg", ".gif", ".webp", ".heic", ".mp4", ".mov");

  /** What stands between a date and a time of day, or after that. */
  private static final List<String> JOINTS = List.of("at", "um", "à", "alle", "om", "AM", "PM");

  private Pictures() {}

  static void mask(MaskedText text) {
    for (int i = 1; i < text.length(); i++) {
      int end = text.at(i) == '.' ? end(text, i) : i;
      int start = end > i ? start(text, i) : i;
      if (start < i) {
        text.drop(start, end);
        i = end;
      }
    }
  }

  /** Past the ending that begins with this dot, or the dot. */
  private static int end(MaskedText text, int dot) {
    for (String ending : ENDINGS) {
      int end = dot + ending.length();
      if (text.startsWith(ending, dot) && !Characters.isWordPart(text.at(end))) {
        return end;
      }
    }
    return dot;
  }

  /** Where the name begins; its end if that is part of a path or an address. */
  private static int start(MaskedText text, int end) {
    int least = Math.max(0, end - MaskedText.FAR);
    int start = wordStart(text, end, least);
    if (start == end || "/\\@:=".indexOf(text.at(start - 1)) >= 0) {
      return end;
    }
    boolean dated = isNumber(text.original(start, end));
    for (int before = previous(text, start, least); before < start; ) {
      String word = text.original(before, start - 1);
      if (!isNumber(word) && !JOINTS.contains(word)) {
        return dated ? before : start;
      }
      dated |= isNumber(word);
      start = before;
      before = previous(text, start, least);
    }
    return start;
  }

  /** Where the word before this one begins, if a single blank parts them; or else this one. */
  private static int previous(MaskedText text, int start, int least) {
    if (start <= least || !Characters.isBlank(text.at(start - 1))) {
      return start;
    }
    int before = wordStart(text, start - 1, least);
    return before == start - 1 ? start : before;
  }

  private static int wordStart(MaskedText text, int end, int least) {
    int start = end;
    while (start > least
        && (Characters.isWordPart(text.at(start - 1)) || "-.:".indexOf(text.at(start - 1)) >= 0)) {
      start--;
    }
    return start;
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> Characters.isDigit((char) c) || "-._:".indexOf(c) >= 0);
  }
}
