package dev.grapevine.dashboard.access;

import java.util.List;

/**
 * What a view shows, whoever looks: two readers of the same scopes get the same answers, so that
 * these need to be found only once.
 *
 * @param scopes that are shown; none for all there are
 */
public record Sight(List<String> scopes) {
  public Sight {
    scopes = List.copyOf(scopes);
  }
}
