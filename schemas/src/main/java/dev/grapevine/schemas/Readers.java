package dev.grapevine.schemas;

import java.util.ArrayList;
import java.util.List;

/**
 * Who may read something, and the scopes that it therefore counts and shows in.
 *
 * @param visibility of whatever it is
 * @param audience the teams that it is meant for; empty where none are named
 */
public record Readers(Visibility visibility, List<String> audience) {
  /** The scope of the whole organisation, which everybody reads. */
  public static final String ORG_SCOPE = "org";

  /** It counts and shows nowhere. */
  public static final Readers NOBODY = new Readers(Visibility.PRIVATE, List.of());

  public Readers {
    visibility = visibility == null ? Visibility.PRIVATE : visibility;
    audience = audience == null ? List.of() : audience;
  }

  /**
   * The scopes to count it in and to write documents for, each once. A team that is named like the
   * organisation has none: what is for a team must not be found by those who read what is for all.
   */
  public List<String> scopes() {
    return switch (visibility) {
      case ORG -> List.of(ORG_SCOPE);
      case TEAM ->
          audience.size() == 1 && !audience.get(0).equals(ORG_SCOPE)
              ? audience
              : audience.stream().distinct().filter(team -> !team.equals(ORG_SCOPE)).toList();
      case PRIVATE -> List.of();
    };
  }

  /** What both allow: the narrower visibility, and the teams that both name. */
  public Readers narrowedBy(Readers other) {
    if (equals(other)) {
      return this;
    }
    Visibility narrower = visibility.narrower(other.visibility);
    List<String> both = common(audience, other.audience);
    return narrower == Visibility.PRIVATE || (narrower == Visibility.TEAM && both.isEmpty())
        ? NOBODY
        : new Readers(narrower, both);
  }

  /** An empty audience restricts nothing, so that the other's is what both allow. */
  private static List<String> common(List<String> left, List<String> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() ? right : left;
    }
    List<String> common = new ArrayList<>(left);
    common.retainAll(right);
    return common;
  }
}
