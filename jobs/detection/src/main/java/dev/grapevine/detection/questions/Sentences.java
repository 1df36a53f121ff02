package dev.grapevine.detection.questions;

import dev.grapevine.detection.text.Prose;
import java.util.ArrayList;
import java.util.List;

/** Splits a text into sentences in one pass, and knows the question marks that only look so. */
final class Sentences {
  private static final int FAR = 200;
  private static final int MOST_MARKS = 3;

  /** Of other scripts: full-width, Arabic, Greek, Armenian, Ethiopic. */
  private static final String QUESTION_MARKS = "?\uff1f\u061f\u037e\u055e\u1367\u2047\u2048\u2049";

  private static final String ENDS = ".!;\u3002\uff01\uff0e\n\r";
  private static final String PAUSES = ",:()\u2013\u2014\"\u201c\u201d\uff0c\u3001\u2026[]\u00bf";
  private static final String CLOSERS = ")]}\"'\u201d\u2019*_~!.";

  private final String text;
  private final List<Sentence> sentences = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private List<Integer> clauses = new ArrayList<>();
  private boolean clause = true;

  private Sentences(String text) {
    this.text = text;
  }

  /** Those with at least one word. */
  static List<Sentence> of(String text) {
    Sentences sentences = new Sentences(Prose.of(text));
    int at = 0;
    while (at < sentences.text.length()) {
      at = sentences.read(at);
    }
    sentences.end(false);
    return sentences.sentences;
  }

  /** Where to go on. */
  private int read(int at) {
    char c = text.charAt(at);
    if (isWordPart(at)) {
      return word(at);
    }
    if (c == '`' || c == '$') {
      return span(c, at);
    }
    if (c == '@' && !isWordPart(at - 1)) {
      return mention(at);
    }
    if (QUESTION_MARKS.indexOf(c) >= 0) {
      return questionMark(at);
    }
    if (ENDS.indexOf(c) >= 0) {
      if (c != '.' || isGap(at + 1)) {
        end(false);
      }
    } else if (PAUSES.indexOf(c) >= 0) {
      clause = true;
    } else if (c == '-' && isDash(at - 1) && isDash(at + 1)) {
      clause = true;
    }
    return at + 1;
  }

  private int questionMark(int at) {
    int end = at + 1;
    while (end < text.length() && QUESTION_MARKS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    int after = end;
    while (after < text.length() && CLOSERS.indexOf(text.charAt(after)) >= 0) {
      after++;
    }
    // In a script without blanks the next sentence follows at once.
    if (isGap(after) || text.charAt(at) > 127) {
      end(!continues(after));
    }
    return end;
  }

  /** "simp? and such": what goes on in lower case on this line may be about a name with a mark. */
  private boolean continues(int after) {
    int next = after;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next > after
        && next < text.length()
        && (text.charAt(next) == '[' || Character.isLowerCase(text.charAt(next)));
  }

  private boolean isDash(int at) {
    return isGap(at) || text.charAt(at) == '-';
  }

  private int word(int start) {
    int end = start;
    while (end < text.length() && (isWordPart(end) || isJoint(end))) {
      end++;
    }
    if (text.startsWith("://", end)) {
      return name(start, gap(end));
    }
    boolean dotted = false;
    for (int i = start; i < end; i++) {
      dotted |= "._/".indexOf(text.charAt(i)) >= 0;
    }
    add(dotted ? Sentence.NAME : Prose.fold(text.substring(start, end)));
    return end;
  }

  /** What joins two word parts without a blank: "don't", "e.g", "a.b", "any/all". */
  private boolean isJoint(int at) {
    return "'\u2019._/".indexOf(text.charAt(at)) >= 0 && isWordPart(at - 1) && isWordPart(at + 1);
  }

  private int mention(int at) {
    if (text.startsWith("@**", at) || text.startsWith("@_**", at)) {
      int end = text.indexOf("**", text.indexOf('*', at) + 2);
      return end < 0 || end > at + FAR ? at + 1 : end + 2;
    }
    int end = at + 1;
    while (end < text.length() && (isWordPart(end) || isJoint(end))) {
      end++;
    }
    // A surname may follow, and is told by its capital.
    int next = end + 1;
    if (end < text.length()
        && text.charAt(end) == ' '
        && next < text.length()
        && Character.isUpperCase(text.charAt(next))) {
      while (next < text.length() && isWordPart(next)) {
        next++;
      }
      end = next;
    }
    clause = true;
    return end;
  }

  private int name(int start, int end) {
    if (end <= start + 1) {
      return start + 1;
    }
    add(Sentence.NAME);
    return end;
  }

  /** Up to the same number of the same mark, if that is near and on this line. */
  private int span(char mark, int start) {
    int open = start;
    while (open < text.length() && text.charAt(open) == mark) {
      open++;
    }
    String marks = text.substring(start, open);
    int end = marks.length() > MOST_MARKS ? open : Math.min(text.length(), start + FAR);
    for (int i = open; i < end && text.charAt(i) != '\n'; i++) {
      if (text.startsWith(marks, i)) {
        return name(start, i + marks.length());
      }
    }
    return open;
  }

  private int gap(int from) {
    int end = from;
    while (!isGap(end)) {
      end++;
    }
    while (".,;:!?)".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private boolean isGap(int at) {
    return at < 0 || at >= text.length() || Character.isWhitespace(text.charAt(at));
  }

  private boolean isWordPart(int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private void add(String word) {
    if (clause) {
      clauses.add(words.size());
      clause = false;
    }
    words.add(word);
  }

  private void end(boolean questionMark) {
    if (!words.isEmpty()) {
      sentences.add(new Sentence(List.copyOf(words), List.copyOf(clauses), questionMark));
    }
    words = new ArrayList<>();
    clauses = new ArrayList<>();
    clause = true;
  }
}
