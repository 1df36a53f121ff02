package dev.grapevine.detection.bursts;

import java.util.Arrays;

/**
 * Counts distinct people, texts, and people a conversation, as postings are added one by one; to be
 * used again and again without garbage.
 */
public final class Distinct {
  private static final int FIRST = 64;
  private static final double LOAD = 0.5;

  private final Slots actors = new Slots();
  private final Slots uses = new Slots();
  private final Slots pairs = new Slots();
  private final Slots conversations = new Slots();
  private final Slots texts = new Slots();
  private double roots;
  private int unknownTexts;
  private int returners;
  private int carriers;
  private int titled;
  private int shared;

  void clear() {
    actors.clear();
    uses.clear();
    pairs.clear();
    conversations.clear();
    texts.clear();
    roots = 0;
    unknownTexts = 0;
    returners = 0;
    carriers = 0;
    titled = 0;
    shared = 0;
  }

  void add(int actor, int conversation, int fingerprint, boolean isTitled) {
    if (uses.increment(actor) == 2) {
      returners++;
    }
    if (pairs.increment((long) conversation << 32 ^ actor & 0xffffffffL) == 1) {
      int people = conversations.increment(conversation);
      roots += Math.sqrt(people) - Math.sqrt(people - 1);
      if (people == 1 && isTitled) {
        titled++;
      }
      if (people == 2) {
        shared++;
      }
      int where = actors.increment(actor);
      if (where == 1 && fingerprint == 0) {
        unknownTexts++;
      }
      if (where == 2) {
        carriers++;
      }
    }
    if (fingerprint != 0) {
      texts.increment(fingerprint);
    }
  }

  /** Distinct people, or distinct texts if those are fewer. */
  int people() {
    return Math.min(actors.size, unknownTexts + texts.size);
  }

  int conversations() {
    return conversations.size;
  }

  /** People who used it more than once. */
  int returners() {
    return returners;
  }

  /** People who took it from one conversation into another. */
  int carriers() {
    return carriers;
  }

  /** Conversations that have it in their titles. */
  int titled() {
    return titled;
  }

  /** Conversations in which several people use it. */
  int shared() {
    return shared;
  }

  /** Σ over conversations of √people, at most {@link #people}. */
  double discounted() {
    return Math.min(roots, people());
  }

  /** A hash table of counts, cleared by a new generation. */
  private static final class Slots {
    private long[] keys = new long[FIRST];
    private int[] counts = new int[FIRST];
    private int[] generations = new int[FIRST];
    private int generation = 1;
    private int size;

    void clear() {
      generation++;
      size = 0;
    }

    int increment(long key) {
      if (size > keys.length * LOAD) {
        grow();
      }
      int slot = slot(key);
      if (generations[slot] != generation) {
        generations[slot] = generation;
        keys[slot] = key;
        counts[slot] = 0;
        size++;
      }
      return ++counts[slot];
    }

    private int slot(long key) {
      long hash = key * 0x9E3779B97F4A7C15L;
      int slot = (int) (hash >>> 32) & keys.length - 1;
      while (generations[slot] == generation && keys[slot] != key) {
        slot = slot + 1 & keys.length - 1;
      }
      return slot;
    }

    private void grow() {
      long[] oldKeys = keys;
      int[] oldCounts = counts;
      int[] oldGenerations = generations;
      keys = new long[oldKeys.length * 2];
      counts = new int[keys.length];
      generations = new int[keys.length];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldGenerations[i] == generation) {
          int slot = slot(oldKeys[i]);
          keys[slot] = oldKeys[i];
          counts[slot] = oldCounts[i];
          generations[slot] = generation;
        }
      }
      Arrays.fill(oldKeys, 0);
    }
  }
}
