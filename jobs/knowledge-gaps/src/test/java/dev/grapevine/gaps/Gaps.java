package dev.grapevine.gaps;

import dev.grapevine.sdk.DocumentId;

/** Ids of gaps, as this job makes them. */
final class Gaps {
  private static final String SOURCE = "/story";

  private Gaps() {}

  /** Of a question, in its first episode. */
  static String question(String scope, String object) {
    return id(UnansweredQuestion.TYPE, scope, SOURCE + '\n' + object);
  }

  static String id(String type, String scope, String subject) {
    return DocumentId.of(type, scope, subject) + ".2026.1";
  }
}
