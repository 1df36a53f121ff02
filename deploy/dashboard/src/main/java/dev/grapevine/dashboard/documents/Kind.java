package dev.grapevine.dashboard.documents;

import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Namespace;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What documents there are to read. */
public enum Kind {
  FEED(IndexTemplates.FEED_ORG, IndexTemplates.FEED_TEAM, "time"),
  TOPICS(IndexTemplates.TOPICS_ORG, IndexTemplates.TOPICS_TEAM, "time"),
  TRENDING(IndexTemplates.TRENDING_ORG, IndexTemplates.TRENDING_TEAM, "time"),
  GAPS(IndexTemplates.GAPS_ORG, IndexTemplates.GAPS_TEAM, "changedAt"),
  GAP_HISTORY(IndexTemplates.GAP_HISTORY_ORG, IndexTemplates.GAP_HISTORY_TEAM, "time"),
  EXPERTISE(IndexTemplates.EXPERTISE_ORG, IndexTemplates.EXPERTISE_TEAM, "time"),
  DEAD_LETTERS(IndexTemplates.DEAD_LETTERS, null, "time");

  private final String org;
  private final String team;
  private final String time;

  Kind(String org, String team, String time) {
    this.org = org;
    this.team = team;
    this.time = time;
  }

  /** The aliases in a namespace, that of everybody first. */
  public List<String> aliases(Namespace namespace) {
    return Stream.of(org, team)
        .flatMap(alias -> Optional.ofNullable(alias).stream())
        .map(namespace::index)
        .toList();
  }

  /** The alias for everybody, or that for teams. */
  public String alias(Namespace namespace, boolean forTeam) {
    return namespace.index(forTeam ? team : org);
  }

  /** The field by which changes are ordered. */
  String time() {
    return time;
  }

  /** What is in an index; empty if it is none of ours, or of another namespace. */
  static Optional<Kind> ofIndex(String index, Namespace namespace) {
    return Stream.of(values())
        .filter(
            kind ->
                kind.aliases(namespace).stream()
                    .anyMatch(alias -> index.matches("\\Q" + alias + "\\E-[0-9.]+")))
        .findFirst();
  }
}
