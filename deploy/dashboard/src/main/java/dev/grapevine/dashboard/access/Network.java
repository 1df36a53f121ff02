package dev.grapevine.dashboard.access;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Some addresses: those that begin with the same bits. */
record Network(byte[] address, int bits) {

  /**
   * One address, or a network such as {@code 10.0.0.0/8}.
   *
   * @throws IllegalArgumentException if it is neither; names are not looked up
   */
  static Network of(String text) {
    int slash = text.indexOf('/');
    byte[] address = bytes(slash < 0 ? text : text.substring(0, slash));
    try {
      int bits = slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1));
      if (bits >= 0 && bits <= address.length * 8) {
        return new Network(address, bits);
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "%s is no network: the number after the slash counts bits, as in 10.0.0.0/8"
            .formatted(text));
  }

  boolean contains(String other) {
    byte[] bytes;
    try {
      bytes = bytes(other);
    } catch (IllegalArgumentException e) {
      return false;
    }
    if (bytes.length != address.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % 8;
      if ((bytes[bit / 8] & mask) != (address[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }

  private static byte[] bytes(String text) {
    String bare = text.startsWith("[") ? text.substring(1, text.length() - 1) : text;
    if (!bare.matches("[0-9a-fA-F:.%]+") || !bare.matches(".*[.:].*")) {
      throw new IllegalArgumentException(
          text + " is no address such as 10.0.0.7 or fd00::7; names are not looked up");
    }
    try {
      return InetAddress.getByName(bare).getAddress();
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text + " is no address such as 10.0.0.7 or fd00::7", e);
    }
  }
}
