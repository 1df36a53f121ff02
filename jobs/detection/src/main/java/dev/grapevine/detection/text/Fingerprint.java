package dev.grapevine.detection.text;

import java.util.List;

/**
 * A hash that near-duplicates mostly share, so that one message posted twenty times counts once.
 *
 * <p>It is the minimum over the hashes of all runs of three words: two texts have the same one with
 * the probability of a run of either being in both.
 */
public final class Fingerprint {
  private static final int SHINGLE = 3;
  private static final int FEWEST_WORDS = 8;
  private static final long ANY_NUMBER = 0x4e554d424552L;

  private final long[] last = new long[SHINGLE];
  private int words;
  private long minimum = Long.MAX_VALUE;

  private Fingerprint() {}

  /** 0 if the text has too few words to say. */
  public static int of(String text) {
    Fingerprint fingerprint = new Fingerprint();
    fingerprint.addAll(text);
    return fingerprint.value();
  }

  /** 0 if the words are too few to say. */
  public static int of(List<String> words) {
    Fingerprint fingerprint = new Fingerprint();
    for (String word : words) {
      fingerprint.addAll(word);
    }
    return fingerprint.value();
  }

  private void addAll(String text) {
    if (text == null) {
      return;
    }
    String folded = Characters.fold(TextLimit.cut(text));
    long hash = 0;
    boolean letters = false;
    int c;
    for (int i = 0; i < folded.length(); i += Character.charCount(c)) {
      c = folded.codePointAt(i);
      boolean ideograph = Character.isIdeographic(c);
      if (hash != 0 && (ideograph || !Character.isLetterOrDigit(c))) {
        add(letters ? hash : ANY_NUMBER);
        hash = 0;
        letters = false;
      }
      if (ideograph) {
        // Where words are not spaced out, each character is one.
        add(mix(c));
      } else if (Character.isLetterOrDigit(c)) {
        hash = mix(hash * 31 + c);
        letters |= Character.isLetter(c);
      }
    }
    if (hash != 0) {
      add(letters ? hash : ANY_NUMBER);
    }
  }

  /** Numbers are all one: they are what differs between two messages out of one template. */
  private void add(long word) {
    last[words % SHINGLE] = word;
    words++;
    if (words >= SHINGLE) {
      long hash = 0;
      for (int i = 0; i < SHINGLE; i++) {
        hash = mix(hash * 31 + last[(words + i) % SHINGLE]);
      }
      minimum = Math.min(minimum, hash >>> 1);
    }
  }

  private int value() {
    if (words < FEWEST_WORDS) {
      return 0;
    }
    int value = (int) mix(minimum);
    return value == 0 ? 1 : value;
  }

  /** SplitMix64's finalizer. */
  private static long mix(long x) {
    long z = x + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
