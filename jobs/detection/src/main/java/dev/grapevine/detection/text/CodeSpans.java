package dev.grapevine.detection.text;

/** Keeps of code spans those that hold one name: the others say how, not what. */
final class CodeSpans {
  private static final int LONGEST_FENCE = 3;

  private CodeSpans() {}

  static int read(MaskedText text, int start) {
    int open = text.runEnd(start);
    int length = open - start;
    int end = length > LONGEST_FENCE ? -1 : closing(text, open, length);
    if (end < 0) {
      return open;
    }
    int from = open;
    int to = end - length;
    while (from < to && "-.#@ ".indexOf(text.at(from)) >= 0) {
      from++;
    }
    while (to > from && "()'?!,;: ".indexOf(text.at(to - 1)) >= 0) {
      to--;
    }
    String code = text.original(from, to);
    boolean name = text.nameEnd(from) == to && NameShape.isName(code);
    if (name && !Names.isEnglishStopWord(code)) {
      text.soften(start, from);
      text.soften(to, end);
      Names.addCode(text, from, to);
    } else {
      text.drop(start, end);
    }
    return end;
  }

  /** The end of a run of just as many backticks, on this line, or -1. */
  private static int closing(MaskedText text, int from, int length) {
    int i = from;
    while (!text.isLineEnd(i)) {
      int end = text.at(i) == '`' ? text.runEnd(i) : i + 1;
      if (text.at(i) == '`' && end - i == length) {
        return end;
      }
      i = end;
    }
    return -1;
  }
}
