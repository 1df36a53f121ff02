package dev.grapevine.cli.git;

import dev.grapevine.cli.git.Mailmap.Ident;
import dev.grapevine.schemas.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the trailing lines of a commit's message say of people other than its author. */
final class Trailers {
  /**
   * Somebody who took part.
   *
   * @param verb what they did
   * @param ident with an empty address where the line has none
   */
  record Part(Verb verb, Ident ident) {}

  /** A part is said in one of these ways; a key's spaces and hyphens are the same. */
  private static final Map<String, Verb> VERBS =
      Map.ofEntries(
          Map.entry("co-authored-by", Verb.COMMITTED),
          Map.entry("coauthored-by", Verb.COMMITTED),
          Map.entry("co-author", Verb.COMMITTED),
          Map.entry("co-developed-by", Verb.COMMITTED),
          Map.entry("reviewed-by", Verb.REVIEWED),
          Map.entry("reviewer", Verb.REVIEWED),
          Map.entry("reviewers", Verb.REVIEWED),
          Map.entry("acked-by", Verb.REVIEWED),
          Map.entry("approved-by", Verb.REVIEWED),
          Map.entry("tested-by", Verb.VERIFIED));

  private static final Pattern KEYED =
      Pattern.compile("([A-Za-z][A-Za-z0-9 -]{0,30}?)\\s*:\\s*(.*)");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:[A-Za-z]+(?:-[A-Za-z0-9]+)+|Cc|CC|Fixes|Closes|Link|Bug|Issue|Refs|Ref|Author): .*"
              + "|git-svn-id:.*|\\(cherry picked from commit .*");
  private static final Pattern ADDRESSED = Pattern.compile("([^<>]*)<\\s*([^<>\\s]*)\\s*>.*");

  private Trailers() {}

  /** The verb of a line's key; empty for any other line. */
  static Optional<Verb> verb(String line) {
    Matcher match = KEYED.matcher(line);
    return match.matches()
        ? Optional.ofNullable(
            VERBS.get(match.group(1).strip().toLowerCase(Locale.ROOT).replace(' ', '-')))
        : Optional.empty();
  }

  /**
   * Whether a line at the end of a message can be a trailer of any kind. What begins with a single
   * word that is not known, such as a note, is meant to be read.
   */
  static boolean isTrailer(String line) {
    return OTHER.matcher(line).matches();
  }

  /** The people in a line and in those that it goes on in: one, or several with commas between. */
  static List<Part> parts(Verb verb, String line) {
    Matcher match = KEYED.matcher(line);
    List<Part> parts = new ArrayList<>();
    if (match.matches()) {
      for (String each : match.group(2).split("[,;]|\\s+and\\s+|\\s+&\\s+")) {
        Matcher addressed = ADDRESSED.matcher(each);
        if (addressed.matches()) {
          parts.add(
              new Part(verb, new Ident(addressed.group(1).strip(), addressed.group(2).strip())));
        } else if (!each.isBlank()) {
          parts.add(new Part(verb, new Ident(each.strip().replaceFirst("\\.$", ""), "")));
        }
      }
    }
    return parts;
  }
}
