package dev.grapevine.schemas;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at bytes before a parser does, which would pass over some malformed ones in silence. It
 * runs over every record, hence takes eight bytes at a time where it can.
 */
final class Utf8 {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long BACKSLASHES = ONES * '\\';

  private Utf8() {}

  /** How many bytes from the first on are ASCII without a backslash, give or take a few. */
  static int plainPrefix(byte[] bytes) {
    int i = 0;
    for (; i + 8 <= bytes.length; i += 8) {
      long eight = (long) EIGHT.get(bytes, i);
      if ((eight & HIGH_BITS) != 0 || hasBackslash(eight)) {
        break;
      }
    }
    return i;
  }

  /** The index of the first byte in {@code [start, end)} that starts no whole character, or -1. */
  static int firstInvalid(byte[] bytes, int start, int end) {
    int i = start;
    while (i < end) {
      if (bytes[i] >= 0) {
        i++;
        while (i + 8 <= end && ((long) EIGHT.get(bytes, i) & HIGH_BITS) == 0) {
          i += 8;
        }
        continue;
      }
      int length = lengthAt(bytes, i, end);
      if (length == 0) {
        return i;
      }
      i += length;
    }
    return -1;
  }

  /** The largest end of at most {@code limit} bytes that does not split a character. */
  static int wholeCharacters(byte[] bytes, int limit) {
    if (bytes.length <= limit) {
      return bytes.length;
    }
    int end = limit;
    while (end > 0 && limit - end < 4 && isContinuation(bytes[end])) {
      end--;
    }
    return end;
  }

  /**
   * Whether anything from {@code start} on looks like the escape of half a surrogate pair; it may
   * well be half of a whole pair.
   */
  static boolean mentionsSurrogates(byte[] bytes, int start) {
    int i = start;
    while (i < bytes.length) {
      if (i + 8 <= bytes.length && !hasBackslash((long) EIGHT.get(bytes, i))) {
        i += 8;
        continue;
      }
      int end = Math.min(i + 8, bytes.length);
      for (; i < end; i++) {
        if (bytes[i] == '\\' && isSurrogateEscape(bytes, i)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The text with every half of a surrogate pair replaced, since UTF-8 cannot carry one. */
  static String repaired(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
            .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
            .forEach(out::appendCodePoint);
        return out.toString();
      }
    }
    return text;
  }

  private static boolean hasBackslash(long eight) {
    long difference = eight ^ BACKSLASHES;
    return ((difference - ONES) & ~difference & HIGH_BITS) != 0;
  }

  private static boolean isSurrogateEscape(byte[] bytes, int i) {
    return i + 3 < bytes.length
        && bytes[i + 1] == 'u'
        && (bytes[i + 2] | 0x20) == 'd'
        && (bytes[i + 3] > '7');
  }

  /** The length of the character of several bytes at {@code i}, or 0 if it is malformed. */
  private static int lengthAt(byte[] bytes, int i, int end) {
    int first = bytes[i] & 0xFF;
    int length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || i + length > end) {
      return 0;
    }
    for (int k = 1; k < length; k++) {
      if (!isContinuation(bytes[i + k])) {
        return 0;
      }
    }
    int second = bytes[i + 1] & 0xFF;
    boolean malformed =
        switch (first) {
          case 0xE0 -> second < 0xA0; // would fit in two bytes
          case 0xED -> second > 0x9F; // half a surrogate pair
          case 0xF0 -> second < 0x90; // would fit in three bytes
          case 0xF4 -> second > 0x8F; // beyond the last character
          default -> false;
        };
    return malformed ? 0 : length;
  }

  private static boolean isContinuation(byte b) {
    return (b & 0xC0) == 0x80;
  }
}
