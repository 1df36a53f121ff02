package dev.grapevine.detection.text;

/** Tells by its spelling alone what a run of characters without blanks is. */
enum NameShape {
  PLAIN,
  /** Plain words joined by hyphens. */
  HYPHENATED,
  /** A name that no prose contains by accident. */
  CODE,
  /** Addresses of people and machines, hashes: they name nothing that is talked about. */
  NOISE;

  static final int LONGEST = 64;

  static NameShape of(String name) {
    Counts counts = new Counts(name);
    if (counts.at > 0 || name.length() > LONGEST || counts.isHash()) {
      return NOISE;
    }
    if (counts.dots == name.length() / 2 && counts.letters > 0 && counts.longestRun == 1) {
      // Abbreviations such as "e.g".
      return counts.dots > 0 ? NOISE : PLAIN;
    }
    if (counts.isIdentifier()) {
      return CODE;
    }
    return counts.hyphens > 0 && counts.letters > 1 && counts.slashes == 0 && counts.dots == 0
        ? HYPHENATED
        : PLAIN;
  }

  /**
   * Whether what is set as code is worth counting: three characters, two of them letters. Below
   * that it is a variable, and those mean something else in every message.
   */
  static boolean isName(String code) {
    Counts counts = new Counts(code);
    return code.length() >= 3
        && code.length() <= LONGEST
        && counts.letters >= 2
        && counts.at == 0
        && !counts.isHash();
  }

  /** Whether a part of a hyphenated name is a name in itself, unlike "rc1" and "2021". */
  static boolean isPart(String name) {
    Counts counts = new Counts(name);
    return isName(name) && Character.isLetter(name.charAt(0)) && counts.letters >= 3;
  }

  /** One pass over a name. */
  private static final class Counts {
    private final String name;
    private int letters;
    private int digits;
    private int hexDigits;
    private int underscores;
    private int dots;
    private int colons;
    private int slashes;
    private int hyphens;
    private int at;
    private int longestRun;
    private boolean innerCapital;

    Counts(String name) {
      this.name = name;
      int run = 0;
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        hexDigits += Characters.isHexDigit(c) ? 1 : 0;
        run = Character.isLetterOrDigit(c) ? run + 1 : 0;
        longestRun = Math.max(longestRun, run);
        if (Character.isLetter(c)) {
          letters++;
          innerCapital |= isInnerCapital(i);
        } else {
          count(c);
        }
      }
    }

    private void count(char c) {
      switch (c) {
        case '_' -> underscores++;
        case '.' -> dots++;
        case ':' -> colons++;
        case '/' -> slashes++;
        case '-' -> hyphens++;
        case '@' -> at++;
        default -> digits += Character.isDigit(c) ? 1 : 0;
      }
    }

    /** After a small letter, or the last of several before small ones: not as in "PRs". */
    private boolean isInnerCapital(int i) {
      if (!isUpper(i) || i == 0) {
        return false;
      }
      return isLower(i - 1) || isUpper(i - 1) && isLower(i + 1) && isLower(i + 2);
    }

    private boolean isUpper(int i) {
      return i < name.length() && Character.isUpperCase(name.charAt(i));
    }

    private boolean isLower(int i) {
      return i < name.length() && Character.isLowerCase(name.charAt(i));
    }

    boolean isHash() {
      int wholly = name.length() - hyphens;
      return hexDigits == wholly && wholly >= 7 && letters > 0 && digits > 0;
    }

    boolean isIdentifier() {
      if (letters < 2 || name.length() < 3) {
        return false;
      }
      boolean startsWithDigit = Character.isDigit(name.charAt(0));
      return underscores > 0
          || colons > 0
          || innerCapital && !isSentenceEnd()
          || dots > 0 && !startsWithDigit && !isSentenceEnd()
          || digits > 0 && !startsWithDigit && !isVersion()
          || slashes > 1;
    }

    /** "v4.3.1-rc2", "4.3.1-beta". */
    private boolean isVersion() {
      return name.charAt(0) == 'v' && Character.isDigit(name.charAt(1)) && dots > 0;
    }

    /** "works.Thanks": a blank was forgotten. */
    private boolean isSentenceEnd() {
      int dot = name.indexOf('.');
      if (dots != 1 || dot + 2 >= name.length() || underscores + digits + colons + slashes > 0) {
        return false;
      }
      for (int i = 0; i < name.length(); i++) {
        if (Character.isUpperCase(name.charAt(i)) != (i == dot + 1) && i != 0) {
          return false;
        }
      }
      return Character.isLowerCase(name.charAt(dot - 1)) && !isUpper(0);
    }
  }
}
