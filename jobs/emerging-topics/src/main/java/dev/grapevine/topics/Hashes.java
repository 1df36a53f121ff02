package dev.grapevine.topics;

/** Hashes that stand for ids where only equality matters: well mixed, and the same for ever. */
final class Hashes {
  private static final long PRIME = 0x100000001b3L;

  private Hashes() {}

  /** Of all parts in this order; null counts as empty. */
  static long of(String... parts) {
    long hash = 0xcbf29ce484222325L;
    for (String part : parts) {
      int length = part == null ? 0 : part.length();
      // With its length, or else "a" and "bc" would be "ab" and "c".
      hash = (hash ^ length) * PRIME;
      for (int i = 0; i < length; i++) {
        hash = (hash ^ part.charAt(i)) * PRIME;
      }
    }
    return mix(hash);
  }

  static int fold(long hash) {
    return (int) (hash ^ (hash >>> 32));
  }

  /** SplitMix64's finalizer. */
  private static long mix(long x) {
    long z = x + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
