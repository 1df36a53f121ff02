package dev.grapevine.dashboard.text;

/**
 * Makes what others have written safe to print: a message must neither move the cursor of whoever
 * reads it nor turn the line around.
 */
public final class Text {
  private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private Text() {}

  /** The text on one line, with what is not printable as {@code \}{@code u001b}. */
  public static String safe(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isPrintable(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(c <= 0xFFFF ? "\\u%04x".formatted(c) : "\\u{%x}".formatted(c));
              }
            });
    return out.toString();
  }

  /** The first line that is not blank, cut to a length in characters. */
  public static String firstLine(String text, int length) {
    String line =
        text.lines().map(String::strip).filter(each -> !each.isEmpty()).findFirst().orElse("");
    return safe(
        line.codePointCount(0, line.length()) <= length
            ? line
            : line.substring(0, line.offsetByCodePoints(0, length - 1)) + "…");
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED ->
          false;
      // Among them are those that turn the line around; these two hold scripts and emoji together.
      case Character.FORMAT -> c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
      default -> true;
    };
  }
}
