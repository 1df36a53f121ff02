package dev.grapevine.cli.git;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names and addresses that a repository's {@code .mailmap} gives for those in commits, in all
 * four forms of gitmailmap(5); upper and lower case are the same.
 */
final class Mailmap {
  /** What a commit says of who made it. */
  record Ident(String name, String mail) {}

  /** {@code Name <mail>}, and maybe {@code Name <mail>} as commits have it. */
  private static final Pattern LINE =
      Pattern.compile("([^<>]*)<([^<>]*)>(?:([^<>]*)<([^<>]*)>)?.*");

  /** What stands in for what; null where it stays. */
  private record Alias(String name, String mail) {
    Ident of(Ident ident) {
      return new Ident(name == null ? ident.name : name, mail == null ? ident.mail : mail);
    }

    /** A later line replaces what it names, and leaves the rest as an earlier one had it. */
    Alias then(Alias later) {
      return new Alias(
          later.name == null ? name : later.name, later.mail == null ? mail : later.mail);
    }
  }

  private final Map<Ident, Alias> aliases = new HashMap<>();

  /** Reads a map; lines that say nothing are passed over, as git does. */
  static Mailmap parse(String text) {
    Mailmap map = new Mailmap();
    text.lines().filter(line -> !line.startsWith("#")).forEach(map::add);
    return map;
  }

  private void add(String line) {
    Matcher match = LINE.matcher(line);
    if (!match.matches()) {
      return;
    }
    String name = orNull(match.group(1));
    String mail = match.group(2).strip();
    if (match.group(4) == null) {
      if (name != null) {
        put(new Ident("", mail), new Alias(name, null));
      }
    } else {
      String oldName = orNull(match.group(3));
      put(new Ident(oldName == null ? "" : oldName, match.group(4)), new Alias(name, orNull(mail)));
    }
  }

  private void put(Ident old, Alias alias) {
    aliases.merge(key(old), alias, Alias::then);
  }

  /** As whoever it was is to be called: by name and address, or else by the address alone. */
  Ident canonical(Ident ident) {
    Alias alias = aliases.get(key(ident));
    if (alias == null) {
      alias = aliases.get(key(new Ident("", ident.mail)));
    }
    return alias == null ? ident : alias.of(ident);
  }

  private static Ident key(Ident ident) {
    return new Ident(lower(ident.name), lower(ident.mail));
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
