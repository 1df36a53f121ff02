package dev.grapevine.detection.text;

import com.nulabinc.zxcvbn.StandardDictionaries;
import com.nulabinc.zxcvbn.matchers.DictionaryLoader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The words that everybody uses every day, whatever they talk about: the commonest of English films
 * and of the English Wikipedia, as zxcvbn ranks them.
 */
public final class EverydayWords {
  private static final int COMMONEST = 4000;
  private static final Set<String> WORDS = words();

  private EverydayWords() {}

  /** Whether a term is nothing but such words. */
  public static boolean isAllOf(String term) {
    for (String word : term.split(" ")) {
      if (!WORDS.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> words() {
    Set<String> words = new HashSet<>();
    for (DictionaryLoader loader :
        List.of(
            StandardDictionaries.US_TV_AND_FILM_LOADER,
            StandardDictionaries.ENGLISH_WIKIPEDIA_LOADER)) {
      try {
        loader.load().getFrequencies().stream()
            .limit(COMMONEST)
            .map(EverydayWords::stem)
            .forEach(words::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Set.copyOf(words);
  }

  private static String stem(String word) {
    char[] letters = word.toCharArray();
    return new String(letters, 0, EnglishStemmer.stem(letters, letters.length));
  }
}
