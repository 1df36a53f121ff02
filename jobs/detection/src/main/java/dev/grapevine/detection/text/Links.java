package dev.grapevine.detection.text;

import java.util.Locale;
import java.util.Set;

/** Brings the many spellings of an address down to one. */
final class Links {
  private static final int PATH_SEGMENTS = 3;
  private static final int LONGEST_KEY = 200;

  /** Ends of names that are hosts even without a scheme, and hardly ever anything else. */
  private static final Set<String> HOST_ENDS =
      Set.of("com", "org", "edu", "gov", "net", "io", "dev", "de", "fr", "uk", "eu", "ai", "app");

  private Links() {}

  /** Where the address that begins here ends. */
  static int end(MaskedText text, int start) {
    int end = start;
    while (!Characters.isSpace(text.at(end)) && "<>\"|`".indexOf(text.at(end)) < 0) {
      if (text.at(end) == ')' && text.indexOf('(', start, end) < 0 || text.at(end) == ']') {
        break;
      }
      end++;
    }
    while (end > start && ".,;:!?'*_)".indexOf(text.at(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  static boolean isWeb(String scheme) {
    return scheme.equals("http") || scheme.equals("https") || scheme.equals("ftp");
  }

  /** Whether a name with a slash is an address without its scheme. */
  static boolean startsWithHost(String name) {
    int slash = name.indexOf('/');
    int dot = name.lastIndexOf('.', slash < 0 ? name.length() : slash);
    return dot > 0
        && HOST_ENDS.contains(name.substring(dot + 1, slash < 0 ? name.length() : slash));
  }

  /**
   * Host and path without what differs between two mentions of one page, or null if there is no
   * path: a mere host is where things are, not what is talked about.
   *
   * @param address without its scheme
   */
  static String key(String address) {
    String rest = address.substring(0, firstOf(address, "?#"));
    int slash = rest.indexOf('/');
    if (slash <= 0) {
      return null;
    }
    String host = host(rest.substring(0, slash));
    StringBuilder key = new StringBuilder(host);
    int segments = 0;
    for (String segment : rest.substring(slash).split("/", 16)) {
      if (!segment.isEmpty() && segments < PATH_SEGMENTS) {
        key.append('/').append(segment);
        segments++;
      }
    }
    return segments == 0 || host.isEmpty() || key.length() > LONGEST_KEY ? null : key.toString();
  }

  private static String host(String authority) {
    String host = authority.substring(authority.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    int port = host.indexOf(':');
    if (port >= 0) {
      host = host.substring(0, port);
    }
    return host.startsWith("www.") ? host.substring("www.".length()) : host;
  }

  private static int firstOf(String text, String characters) {
    int i = 0;
    while (i < text.length() && characters.indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }
}
