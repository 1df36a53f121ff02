package dev.grapevine.dashboard.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who reads. Every question to Elasticsearch is asked as somebody, so that none can forget what
 * they may see.
 *
 * @param id opaque id of the person
 * @param teams scopes of teams that are seen, such as {@code team/pay}
 * @param everything whether all teams are seen: on a machine of one's own
 * @param manages whether commands on gaps may be given
 * @param operates whether the operations page may be seen
 */
public record Reader(
    String id, Set<String> teams, boolean everything, boolean manages, boolean operates) {

  /** The scope of the whole organisation. */
  public static final String ORG = "org";

  public Reader {
    teams = Set.copyOf(teams);
  }

  /** Whether documents of a scope may be shown. */
  public boolean sees(String scope) {
    return ORG.equals(scope) || scope != null && (everything || teams.contains(scope));
  }

  /** Every scope that is seen, unless that is everything. */
  public List<String> scopes() {
    return Stream.concat(Stream.of(ORG), teams.stream().sorted()).toList();
  }
}
