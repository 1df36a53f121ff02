package dev.grapevine.dashboard.documents;

import java.util.List;
import java.util.Map;

/**
 * A document that a search has found, and where.
 *
 * @param document what was found
 * @param highlights by field, pieces of text in which {@link #BEGIN} and {@link #END} stand around
 *     the words that were looked for
 */
public record Found<T>(T document, Map<String, List<String>> highlights) {

  /** Stands before a word that was looked for; no text has it, being for private use. */
  public static final String BEGIN = "\uE000";

  /** Stands after it. */
  public static final String END = "\uE001";

  /** The first piece of one of these fields; empty where nothing was found in any. */
  public String first(String... fields) {
    for (String field : fields) {
      List<String> pieces = highlights.getOrDefault(field, List.of());
      if (!pieces.isEmpty()) {
        return pieces.get(0);
      }
    }
    return "";
  }
}
