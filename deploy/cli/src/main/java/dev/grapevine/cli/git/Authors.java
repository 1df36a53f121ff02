package dev.grapevine.cli.git;

import dev.grapevine.cli.git.Mailmap.Ident;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.Limits;
import dev.grapevine.schemas.Person;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Who is who: an address, once aliases are resolved, is a person with an opaque id, and names are
 * remembered beside it. Nobody's address leaves this class.
 */
final class Authors {
  private static final int ID_BYTES = 8;

  private final Mailmap mailmap;
  private final Map<Ident, String> known = new HashMap<>();
  private final Map<String, Person> byId = new LinkedHashMap<>();
  private final Map<String, Optional<String>> idsByName = new HashMap<>();
  private final Map<String, Person> told = new HashMap<>();

  Authors(Mailmap mailmap) {
    this.mailmap = mailmap;
  }

  /** Who made a commit; of several names for one address the one seen last stays. */
  Person author(Ident ident) {
    return byId.get(known.computeIfAbsent(ident, each -> resolve(each, true)));
  }

  /** Whoever a trailer names; how people write their own names counts more. */
  Person mentioned(Ident ident) {
    return byId.get(known.computeIfAbsent(ident, each -> resolve(each, false)));
  }

  /** Whoever is called so, if only one who was seen before is: a name alone is no identity. */
  Optional<Person> named(String name) {
    return idsByName.getOrDefault(lower(name), Optional.empty()).map(byId::get);
  }

  private String resolve(Ident ident, boolean isAuthor) {
    Ident canonical = mailmap.canonical(ident);
    String mail = withoutNumber(lower(canonical.mail()));
    String id = "p:" + hash(mail.isEmpty() ? "name:" + lower(canonical.name()) : mail);
    boolean isNamed = !canonical.name().isBlank();
    if (!byId.containsKey(id) || isAuthor && isNamed) {
      ActorType type = Bots.isBot(canonical) ? ActorType.BOT : ActorType.PERSON;
      byId.put(id, new Person(id, name(canonical), type, null));
    }
    if (isNamed) {
      idsByName.merge(
          lower(canonical.name()),
          Optional.of(id),
          (one, other) -> one.equals(other) ? one : Optional.empty());
    }
    return id;
  }

  /** Those who are new, or called otherwise, since this was asked before. */
  List<Person> news() {
    List<Person> news = new ArrayList<>();
    byId.forEach(
        (id, person) -> {
          if (!person.equals(told.put(id, person))) {
            news.add(person);
          }
        });
    return news;
  }

  /** Where the name is an address, its domain stays out of it. */
  private static String name(Ident ident) {
    String name = ident.name().isBlank() ? ident.mail() : ident.name();
    String shown = name.strip().replaceFirst("(?<=\\S)@\\S*$", "");
    if (shown.isEmpty()) {
      return "unknown";
    }
    int length = Math.min(shown.codePointCount(0, shown.length()), Limits.ID_LENGTH);
    return shown.substring(0, shown.offsetByCodePoints(0, length));
  }

  /** GitHub's addresses that hide others come with an account's number, or without. */
  private static String withoutNumber(String mail) {
    return mail.replaceFirst("^\\d+\\+(?=.*@users\\.noreply\\.github\\.com$)", "");
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static String hash(String identity) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
