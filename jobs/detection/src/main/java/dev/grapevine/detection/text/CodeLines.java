package dev.grapevine.detection.text;

import java.util.Set;
import java.util.regex.Pattern;

/** Recognises code that was pasted without a fence, by how much of it is not words. */
final class CodeLines {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final String OPERATORS = "={}[]<>;|&+^%\\";

  /** A parenthesis weighs one, an operator two. */
  private static final int LEAST_WEIGHT = 6;

  private static final int CHARACTERS_PER_WEIGHT = 3;

  /** Words that sentences are made of in some language, and programs, too. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "all", "and", "any", "as", "by", "do", "else", "for", "from", "get", "have", "if", "in",
          "is", "let", "make", "not", "of", "on", "or", "set", "so", "then", "this", "to", "use",
          "using", "when", "where", "while", "with");

  private CodeLines() {}

  /**
   * @param line stripped, not empty
   */
  static boolean isCode(String line) {
    return endsLikeCode(line) || !isMarkedUp(line) && isDense(line);
  }

  /**
   * Whether a line next to code goes on with it: it ends no sentence, and has no word that only
   * sentences are made of.
   *
   * @param line stripped, not empty
   */
  static boolean goesOn(String line) {
    if (isMarkedUp(line) || ".?!,:".indexOf(line.charAt(line.length() - 1)) >= 0) {
      return line.endsWith(" :") || line.endsWith("),");
    }
    for (String word : SPACES.split(line)) {
      if (word.length() > 1 && StopWords.mask(word) != 0 && !KEYWORDS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean endsLikeCode(String line) {
    char last = line.charAt(line.length() - 1);
    return last == ';' && isStatement(line)
        || last == '{'
        || line.equals("}")
        || line.endsWith(":=")
        || line.contains(" := ") && !isMarkedUp(line);
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
