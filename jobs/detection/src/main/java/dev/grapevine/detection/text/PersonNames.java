package dev.grapevine.detection.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what people are called in a message: whoever is mentioned, or quoted by name. A word that
 * is often part of a mention is a name wherever else it stands.
 */
public final class PersonNames {
  private static final int MOST_WORDS = 3;
  private static final String SAID = " said";

  private PersonNames() {}

  /**
   * The keys of the words and phrases of all names, as {@link TextAnalyzer} would make them of an
   * English text.
   *
   * @param text may be null
   */
  public static Set<String> in(String text) {
    Set<String> keys = new LinkedHashSet<>();
    if (text == null) {
      return keys;
    }
    String cut = TextLimit.cut(text);
    for (int at = cut.indexOf('@'); at >= 0; at = cut.indexOf('@', at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(cut.charAt(at - 1))) {
        addAll(name(cut, at + 1), keys);
      }
    }
    for (int at = cut.indexOf(SAID); at >= 0; at = cut.indexOf(SAID, at + 1)) {
      addAll(speaker(cut, at), keys);
    }
    return keys;
  }

  /** The word after the sign, and those after it as long as they are capitalised. */
  private static List<String> name(String text, int from) {
    int i = from;
    while (i < text.length() && (text.charAt(i) == '_' || text.charAt(i) == '*')) {
      i++;
    }
    List<String> words = new ArrayList<>();
    while (words.size() < MOST_WORDS) {
      int end = wordEnd(text, i);
      if (end == i || !words.isEmpty() && !Character.isUpperCase(text.charAt(i))) {
        break;
      }
      words.add(text.substring(i, end));
      if (end >= text.length() || text.charAt(end) != ' ') {
        break;
      }
      i = end + 1;
    }
    return words;
  }

  /** The capitalised words from the beginning of the line to "said", if it is nothing but those. */
  private static List<String> speaker(String text, int end) {
    int start = text.lastIndexOf('\n', end - 1) + 1;
    List<String> words = new ArrayList<>();
    int i = start;
    while (i < end && words.size() <= MOST_WORDS) {
      int wordEnd = wordEnd(text, i);
      if (wordEnd == i || !Character.isUpperCase(text.charAt(i))) {
        return List.of();
      }
      words.add(text.substring(i, wordEnd));
      i = wordEnd + 1;
    }
    return words.size() <= MOST_WORDS ? words : List.of();
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length() && Characters.isWordPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static void addAll(List<String> words, Set<String> keys) {
    List<String> stems =
        words.stream().map(word -> Language.ENGLISH.stem(Characters.fold(word))).toList();
    for (int from = 0; from < stems.size(); from++) {
      for (int to = from + 1; to <= stems.size(); to++) {
        keys.add(String.join(" ", stems.subList(from, to)));
      }
    }
  }
}
