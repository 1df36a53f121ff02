package dev.grapevine.dashboard.access;

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

  /** Whether it is the view of a team. */
  public boolean isTeam() {
    return scope != null && !scope.equals(Reader.ORG);
  }
}
