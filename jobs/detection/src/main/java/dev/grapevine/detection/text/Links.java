package dev.grapevine.detection.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Brings the many spellings of an address down to one. */
final class Links {
  private static final int PATH_SEGMENTS = 3;
  private static final int LONGEST_KEY = 200;

  /** Third segments that would be the same for everything in a repository without the fourth. */
  private static final Set<String> LISTS = Set.of("pull", "issues", "commit", "discussions");

  /** Third segments that are only a way to look at the repository. */
  private static final Set<String> VIEWS =
      Set.of("blob", "tree", "raw", "actions", "compare", "commits", "pulls", "wiki");

  /** Ends of names that are hosts even without a scheme or a path. */
  private static final Set<String> BARE_HOST_ENDS = Set.of("com", "org", "edu", "gov");

  /** Ends of names that are hosts if a path follows: "Socket.io" is a library. */
  private static final Set<String> HOST_ENDS =
      Set.of("net", "io", "dev", "de", "fr", "uk", "eu", "ai", "app");

  private Links() {}

  /** Where the address that begins here ends. */
  static int end(MaskedText text, int start) {
    int end = start;
    boolean parenthesis = false;
    while (!Characters.isSpace(text.at(end)) && "<>\"|`]".indexOf(text.at(end)) < 0) {
      if (text.at(end) == ')' && !parenthesis) {
        break;
      }
      parenthesis |= text.at(end) == '(';
      end++;
    }
    while (end > start && ".,;:!?'*_".indexOf(text.at(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  static boolean isWeb(String scheme) {
    return scheme.equals("http") || scheme.equals("https") || scheme.equals("ftp");
  }

  /** Whether a name with a slash is an address without its scheme. */
  static boolean startsWithHost(String name) {
    if (name.startsWith("www.")) {
      return true;
    }
    int slash = name.indexOf('/');
    int hostEnd = slash < 0 ? name.length() : slash;
    int dot = name.lastIndexOf('.', hostEnd - 1);
    String last = dot > 0 ? name.substring(dot + 1, hostEnd) : "";
    return BARE_HOST_ENDS.contains(last) || slash > 0 && HOST_ENDS.contains(last);
  }

  /**
   * Host and path without what differs between two mentions of one page, or null if there is no
   * path: a mere host is where things are, not what is talked about. Nor is there a key if the page
   * is named by the query, as in {@code /watch?v=}.
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
    int most = PATH_SEGMENTS;
    for (String segment : rest.substring(slash).split("/", 16)) {
      if (segments == PATH_SEGMENTS - 1 && VIEWS.contains(segment)) {
        break;
      }
      if (!segment.isEmpty() && segments < most) {
        key.append('/').append(segment);
        segments++;
        most = segments == PATH_SEGMENTS && LISTS.contains(segment) ? most + 1 : most;
      }
    }
    boolean named = segments > 1 || segments == 1 && !hasQuery(address.substring(rest.length()));
    return named && !host.isEmpty() && key.length() <= LONGEST_KEY ? key.toString() : null;
  }

  /** What a link names apart from the host and the owner: a repository, a page. */
  static List<String> names(String key) {
    List<String> names = new ArrayList<>();
    String[] segments = key.split("/");
    for (int i = 2; i < segments.length; i++) {
      if (!LISTS.contains(segments[i])) {
        names.add(segments[i]);
      }
    }
    return names;
  }

  private static boolean hasQuery(String rest) {
    return rest.startsWith("?") && !rest.startsWith("?utm_");
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
