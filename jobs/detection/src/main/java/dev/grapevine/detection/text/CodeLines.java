package dev.grapevine.detection.text;

/** Recognises code that was pasted without a fence, by how much of it is not words. */
final class CodeLines {
  private static final String OPERATORS = "={}[]<>;|&+^%\\";

  /** A parenthesis weighs one, an operator two. */
  private static final int LEAST_WEIGHT = 6;

  private static final int CHARACTERS_PER_WEIGHT = 3;

  private CodeLines() {}

  /**
   * @param line stripped, not empty
   */
  static boolean isCode(String line) {
    return endsLikeCode(line) || !isMarkedUp(line) && isDense(line);
  }

  private static boolean endsLikeCode(String line) {
    char last = line.charAt(line.length() - 1);
    return last == ';' && isStatement(line)
        || last == '{'
        || line.equals("}")
        || line.endsWith(":=");
  }

  /** An assignment or a call, since sentences may end in a semicolon, too. */
  private static boolean isStatement(String line) {
    int open = line.indexOf('(');
    return line.contains(" = ") || open > 0 && Characters.isWordPart(line.charAt(open - 1));
  }

  /** Who marks the code within a line writes prose around it. */
  private static boolean isMarkedUp(String line) {
    return line.indexOf('`') >= 0
        || line.indexOf('$') >= 0
        || line.contains("](")
        || line.contains("://")
        || line.indexOf('<') == 0;
  }

  private static boolean isDense(String line) {
    int weight = 0;
    int characters = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      characters += Characters.isSpace(c) ? 0 : 1;
      if (OPERATORS.indexOf(c) >= 0 || c > 127 && Character.getType(c) == Character.MATH_SYMBOL) {
        weight += 2;
      } else if (c == '(' || c == ')') {
        weight++;
      }
    }
    return weight >= LEAST_WEIGHT && weight * CHARACTERS_PER_WEIGHT > characters;
  }
}
