package dev.grapevine.dashboard.view;

import dev.grapevine.dashboard.documents.Found;
import dev.grapevine.dashboard.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Texts that people wrote, made safe and readable: no markup of theirs is ever ours. */
public final class Prose {
  private Prose() {}

  /** The first line, cut to a length, with what stands between backticks as code. */
  public static List<Segment> of(String text, int length) {
    return text == null ? List.of() : code(Text.firstLine(text, length));
  }

  /** A piece that a search has found, with the words that were looked for. */
  public static List<Segment> found(String found) {
    String piece = found.replace("`", "");
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    for (int begin = piece.indexOf(Found.BEGIN);
        begin >= 0;
        begin = piece.indexOf(Found.BEGIN, at)) {
      int end = piece.indexOf(Found.END, begin);
      if (end < 0) {
        break;
      }
      add(segments, "plain", piece.substring(at, begin));
      add(segments, "mark", piece.substring(begin + 1, end));
      at = end + 1;
    }
    add(segments, "plain", piece.substring(at));
    return segments;
  }

  private static List<Segment> code(String line) {
    List<Segment> segments = new ArrayList<>();
    int at = 0;
    for (int begin = line.indexOf('`'); begin >= 0; begin = line.indexOf('`', at)) {
      int end = line.indexOf('`', begin + 1);
      if (end < 0) {
        break;
      }
      add(segments, "plain", line.substring(at, begin));
      add(segments, "code", line.substring(begin + 1, end));
      at = end + 1;
    }
    add(segments, "plain", line.substring(at));
    return segments;
  }

  private static void add(List<Segment> segments, String style, String text) {
    String safe =
        Text.safe(text.replaceAll("\\s+", " ")).replace(Found.BEGIN, "").replace(Found.END, "");
    if (!safe.isEmpty()) {
      segments.add(new Segment(style, safe));
    }
  }
}
