package dev.grapevine.feed;

import dev.grapevine.schemas.Visibility;
import java.util.ArrayList;
import java.util.List;

/**
 * Who may see something, and the feeds that it is therefore in.
 *
 * @param visibility of whatever it is
 * @param audience the teams that it is meant for; empty where none are named
 */
public record Exposure(Visibility visibility, List<String> audience) {
  /** The scope that everybody reads. */
  public static final String ORG_SCOPE = "org";

  /** In no feed. */
  public static final Exposure NOBODY = new Exposure(Visibility.PRIVATE, List.of());

  public Exposure {
    visibility = visibility == null ? Visibility.PRIVATE : visibility;
    audience = audience == null ? List.of() : audience;
  }

  /**
   * The scopes to write a document for, each once. A team that is named like the organisation gets
   * none: what is for a team must not be found by those who read what is for all.
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
  public Exposure narrowedBy(Exposure other) {
    if (equals(other)) {
      return this;
    }
    Visibility narrower = visibility.narrower(other.visibility);
    List<String> both = common(audience, other.audience);
    return narrower == Visibility.PRIVATE || (narrower == Visibility.TEAM && both.isEmpty())
        ? NOBODY
        : new Exposure(narrower, both);
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
