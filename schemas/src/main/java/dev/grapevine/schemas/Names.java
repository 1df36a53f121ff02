package dev.grapevine.schemas;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * The names seen in one JSON object, so that one given twice is noticed. A set of 64 bits answers
 * for nearly every name of an honest record; only on a collision are the names themselves compared.
 */
final class Names {
  private static final int FEW = 64;

  private long bits;
  private String[] names = new String[24];
  private int size;
  private Set<String> many;

  /** Adds the name; false if it was there already. */
  boolean add(String name) {
    long bit = 1L << (name.hashCode() * 0x9E3779B9 >>> 26);
    boolean known = (bits & bit) != 0 && contains(name);
    bits |= bit;
    if (known) {
      return false;
    }
    if (many != null) {
      many.add(name);
    } else if (size == FEW) {
      many = new HashSet<>(Arrays.asList(names));
      many.add(name);
    } else {
      if (size == names.length) {
        names = Arrays.copyOf(names, 2 * size);
      }
      names[size++] = name;
    }
    return true;
  }

  private boolean contains(String name) {
    if (many != null) {
      return many.contains(name);
    }
    for (int i = 0; i < size; i++) {
      if (names[i].equals(name)) {
        return true;
      }
    }
    return false;
  }
}
