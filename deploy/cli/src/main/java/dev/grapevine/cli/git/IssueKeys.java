package dev.grapevine.cli.git;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in the subject of a commit the issue or pull request that it belongs to. */
final class IssueKeys {
  private static final Pattern KEY =
      Pattern.compile("(?<![\\w-])([A-Z][A-Z0-9_]{1,14})-(\\d{1,7})\\b");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w/&])(?:GH-|([#!]))(\\d{1,7})\\b");

  /** Names of standards and the like, which look the same. */
  private static final Set<String> NO_TRACKERS =
      Set.of(
          "UTF", "SHA", "ISO", "RFC", "CVE", "CWE", "MD", "AES", "RSA", "JDK", "JSR", "PEP", "EPSG",
          "IEEE", "ANSI", "ASCII", "X", "HTTP", "TLS", "BASE", "GH", "UCS", "CP", "WINDOWS", "ARM",
          "INT", "UINT", "FLOAT", "COVID");

  private IssueKeys() {}

  /**
   * The thread. A tracker's key means the same everywhere, a number only in its repository: {@code
   * KAFKA-123}, {@code kafka#123}, {@code kafka!123}.
   */
  static Optional<String> thread(String subject, String repository) {
    Matcher key = KEY.matcher(subject);
    while (key.find()) {
      if (!NO_TRACKERS.contains(key.group(1))) {
        return Optional.of(key.group());
      }
    }
    Matcher number = NUMBER.matcher(subject);
    return number.find()
        ? Optional.of(
            repository + (number.group(1) == null ? "#" : number.group(1)) + number.group(2))
        : Optional.empty();
  }
}
