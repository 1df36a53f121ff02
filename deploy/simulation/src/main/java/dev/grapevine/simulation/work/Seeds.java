package dev.grapevine.simulation.work;

import java.util.SplittableRandom;

/** Makes generators that have nothing to do with each other from numbers that are near. */
public final class Seeds {
  private Seeds() {}

  /** The generator of a number, such as a minute, under a seed. */
  public static SplittableRandom random(long seed, long number) {
    // A plain sum would not do: these generators add up themselves, and would repeat each other.
    return new SplittableRandom(mix(mix(seed) ^ number));
  }

  /** A number that shows nothing of this one. */
  public static long mix(long number) {
    // The finaliser of MurmurHash3, in the variant 13 of David Stafford.
    long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
