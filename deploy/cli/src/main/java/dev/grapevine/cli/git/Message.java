package dev.grapevine.cli.git;

import dev.grapevine.cli.git.Trailers.Part;
import dev.grapevine.schemas.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the message of a commit says.
 *
 * @param title the first line; empty if there is none
 * @param text what follows, without its trailers
 * @param parts who else took part
 */
record Message(String title, String text, List<Part> parts) {
  private static final int TITLE_LENGTH = 500;
  private static final int TEXT_LENGTH = 20_000;

  static Message parse(String message) {
    List<String> lines =
        new ArrayList<>(
            message.lines().map(String::stripTrailing).dropWhile(String::isEmpty).toList());
    String title = lines.isEmpty() ? "" : lines.remove(0).strip();
    List<Part> parts = takeParts(lines);
    dropTrailers(lines);
    return new Message(
        cut(title, TITLE_LENGTH), cut(String.join("\n", lines).strip(), TEXT_LENGTH), parts);
  }

  /** They may stand anywhere, since forges add lines of their own behind them. */
  private static List<Part> takeParts(List<String> lines) {
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < lines.size(); ) {
      Optional<Verb> verb = Trailers.verb(lines.get(i));
      if (verb.isEmpty()) {
        i++;
        continue;
      }
      StringBuilder whole = new StringBuilder(lines.remove(i));
      while (i < lines.size() && goesOn(whole, lines.get(i))) {
        whole.append(' ').append(lines.remove(i).strip());
      }
      parts.addAll(Trailers.parts(verb.get(), whole.toString()));
    }
    return parts;
  }

  private static boolean goesOn(CharSequence line, String next) {
    boolean unfinished = line.charAt(line.length() - 1) == ',';
    boolean indented = !next.isEmpty() && Character.isWhitespace(next.charAt(0));
    return !next.isBlank() && (unfinished || indented && next.contains("<"));
  }

  /** The last paragraphs, as long as they are nothing but trailers, rules and blank lines. */
  private static void dropTrailers(List<String> lines) {
    while (!lines.isEmpty()) {
      int begin = lines.size();
      while (begin > 0 && !lines.get(begin - 1).isEmpty()) {
        begin--;
      }
      List<String> paragraph = lines.subList(begin, lines.size());
      if (!paragraph.stream().allMatch(Message::isNoText)) {
        // Where nothing separates it, the id that a conversion added still is no text.
        paragraph.removeIf(line -> line.startsWith("git-svn-id:"));
        return;
      }
      paragraph.clear();
      if (begin > 0) {
        lines.remove(begin - 1);
      }
    }
  }

  private static boolean isNoText(String line) {
    return Trailers.isTrailer(line) || line.matches("-{3,}");
  }

  /** By code points, so that no pair is torn apart. */
  private static String cut(String text, int length) {
    return text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
  }
}
