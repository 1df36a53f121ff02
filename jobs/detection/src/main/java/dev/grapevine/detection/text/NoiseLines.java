package dev.grapevine.detection.text;

import java.util.List;

/** Recognises the lines that programs write into messages. */
final class NoiseLines {
  private static final List<String> HEADERS = List.of("From: ", "Sent: ", "To: ", "Cc: ", "Date: ");
  private static final List<String> LEVELS = List.of("[INFO]", "[DEBUG]", "[TRACE]", "[WARNING]");

  private static final List<String> SAID = List.of("said:", "schrieb:", "wrote:", "dijo:");

  private NoiseLines() {}

  /**
   * @param line stripped, not empty
   */
  static boolean isNoise(String line) {
    return isQuotation(line)
        || isStackFrame(line)
        || isReplyHeader(line)
        || isLogged(line)
        || isHexDump(line)
        || isImageCaption(line);
  }

  private static boolean isQuotation(String line) {
    return line.charAt(0) == '>' && !line.startsWith(">=");
  }

  private static boolean isStackFrame(String line) {
    if (line.startsWith("at ")) {
      int open = line.indexOf('(');
      return open > 0
          && line.indexOf(')', open) > 0
          && (line.indexOf('.') < open && line.lastIndexOf(' ', open) == 2
              || line.indexOf(':', open) > 0);
    }
    return line.startsWith("... ") && (line.endsWith(" more") || line.endsWith(" omitted"));
  }

  private static boolean isReplyHeader(String line) {
    return line.endsWith(":") && (endsInWrote(line) || isSaid(line))
        || line.equals("-----Original Message-----")
        || startsWithAny(line, HEADERS);
  }

  private static boolean endsInWrote(String line) {
    return line.equals("wrote:")
        || line.startsWith("On ") && line.endsWith(" wrote:")
        || line.startsWith("Am ") && line.contains(" schrieb ")
        || line.startsWith("Le ") && line.contains(" a écrit")
        || line.startsWith("El ") && line.contains(" escribió");
  }

  /** {@code Jane van Doe said:}, as a quotation is introduced. */
  private static boolean isSaid(String line) {
    if (line.startsWith("@_**") || line.startsWith("@**")) {
      return line.contains("said");
    }
    int verb = line.lastIndexOf(' ');
    if (verb < 0 || !SAID.contains(line.substring(verb + 1))) {
      return false;
    }
    String[] names = line.substring(0, verb).split(" ", 7);
    if (names.length == 1) {
      return true;
    }
    for (String name : names) {
      if (name.isEmpty() || Character.isLowerCase(name.charAt(0)) && !Mentions.isParticle(name)) {
        return false;
      }
    }
    return names.length < 7;
  }

  private static boolean isLogged(String line) {
    int start = line.charAt(0) == '[' ? 1 : 0;
    return matches(line, start, "9999-99-99") && matches(line, start + 11, "99:99:99")
        || matches(line, start, "99:99:99")
        || startsWithAny(line, LEVELS);
  }

  private static boolean startsWithAny(String line, List<String> prefixes) {
    for (String prefix : prefixes) {
      if (line.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(String line, int start, String pattern) {
    if (line.length() < start + pattern.length()) {
      return false;
    }
    for (int i = 0; i < pattern.length(); i++) {
      char c = line.charAt(start + i);
      if (pattern.charAt(i) == '9' ? !Characters.isDigit(c) : pattern.charAt(i) != c) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHexDump(String line) {
    int bytes = 0;
    int others = 0;
    int start = 0;
    for (int i = 0; i <= line.length(); i++) {
      if (i == line.length() || Characters.isSpace(line.charAt(i))) {
        if (i > start) {
          boolean hex = (i - start) % 2 == 0;
          for (int k = start; k < i; k++) {
            hex &= Characters.isHexDigit(line.charAt(k));
          }
          bytes += hex ? 1 : 0;
          others += hex ? 0 : 1;
        }
        start = i + 1;
      }
    }
    return bytes >= 6 && bytes > 3 * others;
  }

  /** {@code image718×433 46.7 KB}, which forums leave of an attached picture. */
  private static boolean isImageCaption(String line) {
    int times = line.indexOf('×');
    return times > 0
        && times + 1 < line.length()
        && Characters.isDigit(line.charAt(times - 1))
        && Characters.isDigit(line.charAt(times + 1))
        && (line.endsWith(" KB") || line.endsWith(" MB"));
  }
}
