package dev.grapevine.topics;

import dev.grapevine.schemas.Readers;

/**
 * What the uses of a term are counted by.
 *
 * @param scope {@code org}, or one audience entry such as {@code team/pay}
 * @param term its key
 */
public record TermKey(String scope, String term) {

  public TermKey {
    // One string for all keys that are kept, instead of one each.
    scope = Readers.ORG_SCOPE.equals(scope) ? Readers.ORG_SCOPE : scope;
  }

  /** Written out, since it decides which task has the state of a key. */
  @Override
  public int hashCode() {
    return 31 * scope.hashCode() + term.hashCode();
  }
}
