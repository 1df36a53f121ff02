package dev.grapevine.dashboard.access;

import java.util.List;

/**
 * Through whose eyes documents are looked at, and which of them. There is no view of a scope that
 * its reader may not see.
 *
 * @param reader who looks
 * @param scope {@code org} or a team; null for all that the reader sees
 */
public record View(Reader reader, String scope) {

  /**
   * A view.
   *
   * @throws NotVisibleException if the reader may not see the scope
   */
  public View {
    if (scope != null && !reader.sees(scope)) {
      throw new NotVisibleException();
    }
  }

  /** Whether a document of this scope is in view. */
  public boolean shows(String documentScope) {
    return scope == null ? reader.sees(documentScope) : scope.equals(documentScope);
  }

  /** What is seen, without who sees it. */
  public Sight sight() {
    if (scope != null) {
      return new Sight(List.of(scope));
    }
    return new Sight(reader.everything() ? List.of() : reader.scopes());
  }

  /** Whether it is the view of a team. */
  public boolean isTeam() {
    return scope != null && !scope.equals(Reader.ORG);
  }
}
