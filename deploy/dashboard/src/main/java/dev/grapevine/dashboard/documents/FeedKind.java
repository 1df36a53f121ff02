package dev.grapevine.dashboard.documents;

import dev.grapevine.schemas.Verb;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What sort of thing a line tells, in the words in which people choose. */
public enum FeedKind {
  QUESTIONS("Questions", EnumSet.of(Verb.ASKED, Verb.ANSWERED, Verb.ACCEPTED)),
  TALK("Conversations", EnumSet.of(Verb.MESSAGED, Verb.REACTED)),
  CODE("Code", EnumSet.of(Verb.COMMITTED, Verb.REVIEWED, Verb.REQUESTED_REVIEW)),
  ISSUES("Issues", EnumSet.of(Verb.OPENED, Verb.CLOSED)),
  PAGES(
      "Documents",
      EnumSet.of(Verb.CREATED, Verb.EDITED, Verb.VERIFIED, Verb.DELETED, Verb.FOLLOWED));

  private final String label;
  private final Set<Verb> verbs;

  FeedKind(String label, Set<Verb> verbs) {
    this.label = label;
    this.verbs = verbs;
  }

  /** In addresses. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String label() {
    return label;
  }

  public Set<Verb> verbs() {
    return verbs;
  }

  List<String> verbIds() {
    return verbs.stream().map(Verb::id).toList();
  }

  /** The kind of a verb; conversations for any that nobody thought of. */
  public static FeedKind of(Verb verb) {
    return Arrays.stream(values())
        .filter(kind -> kind.verbs.contains(verb))
        .findFirst()
        .orElse(TALK);
  }

  /** The kind with this name, or empty. */
  public static Optional<FeedKind> named(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }
}
