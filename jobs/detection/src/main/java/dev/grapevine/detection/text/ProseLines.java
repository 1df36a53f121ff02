package dev.grapevine.detection.text;

import java.util.ArrayList;
import java.util.List;

/** Drops whole lines that their author did not write as prose: code, quotations, traces, logs. */
final class ProseLines {
  private final MaskedText text;
  private char fence;
  private int fenceLength;
  private boolean inTraceback;
  private boolean afterFrame;

  /** Where lines begin and end that may go on as code, should code come after them. */
  private final List<int[]> undecided = new ArrayList<>();

  private boolean afterCode;

  private ProseLines(MaskedText text) {
    this.text = text;
  }

  static void mask(MaskedText text) {
    new ProseLines(text).mask();
  }

  private void mask() {
    int start = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && text.at(end) != '\n' && text.at(end) != '\r') {
        end++;
      }
      String line = text.original(start, end);
      String content = line.strip();
      if (fenceLength == 0 && (line.equals("-- ") || line.equals("--"))) {
        // What follows is a signature, to the end.
        text.drop(start, text.length());
        return;
      }
      if (!content.isEmpty()) {
        if (!isProse(line, content)) {
          text.drop(start, end);
          afterCode = false;
          undecided.clear();
        } else {
          decide(content, start, end);
        }
      }
      start = end + 1;
    }
  }

  /** Code goes on, before and after what is plainly code, until there is a sentence. */
  private void decide(String content, int start, int end) {
    if (CodeLines.isCode(content)) {
      text.drop(start, end);
      undecided.forEach(line -> text.drop(line[0], line[1]));
      undecided.clear();
      afterCode = true;
    } else if (!CodeLines.goesOn(content)) {
      undecided.clear();
      afterCode = false;
    } else if (afterCode) {
      text.drop(start, end);
    } else {
      undecided.add(new int[] {start, end});
    }
  }

  private boolean isProse(String line, String content) {
    if (fenceLength > 0) {
      if (fenceLength(content) >= fenceLength
          && content.charAt(0) == fence
          && fenceLength(content) == content.length()) {
        fenceLength = 0;
      }
      return false;
    }
    if (opensFence(content)) {
      fence = content.charAt(0);
      fenceLength = fenceLength(content);
      return false;
    }
    return !isOfTraceback(line, content) && !NoiseLines.isNoise(content);
  }

  /** Backticks after the opening ones make it a code span, which ends on its own line. */
  private static boolean opensFence(String content) {
    int length = fenceLength(content);
    return length >= 3 && (content.charAt(0) == '~' || content.indexOf('`', length) < 0);
  }

  private static int fenceLength(String content) {
    char first = content.charAt(0);
    int length = 0;
    while ((first == '`' || first == '~')
        && length < content.length()
        && content.charAt(length) == first) {
      length++;
    }
    return length;
  }

  /** Python's, in which frames are indented and followed by their source. */
  private boolean isOfTraceback(String line, String content) {
    boolean frame = content.startsWith("File \"") && content.contains(", line ");
    if (frame || content.startsWith("Traceback (most recent call last)")) {
      inTraceback = true;
      afterFrame = frame;
      return true;
    }
    if (inTraceback && (afterFrame || Characters.isBlank(line.charAt(0)))) {
      afterFrame = false;
      return true;
    }
    inTraceback = false;
    return false;
  }
}
