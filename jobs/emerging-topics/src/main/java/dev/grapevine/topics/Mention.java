package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Posting;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * That a term was used, or that its use was taken back.
 *
 * @param scope in which it counts
 * @param term its key
 * @param surface as it was written; null where that is the key
 * @param kind one of {@link #USE}, {@link #TAKEN_BACK}, {@link #NAME}, {@link #NAME_TAKEN_BACK}
 * @param at the pane in which this became known: later than the posting's for an edit
 * @param posting who used it when and where
 */
public record Mention(
    String scope, String term, String surface, byte kind, int at, Posting posting) {
  /** Somebody used the term. */
  public static final byte USE = 0;

  /** What was used is not there any more. */
  public static final byte TAKEN_BACK = 1;

  /** The term was part of a mention of somebody. */
  public static final byte NAME = 2;

  /** That mention is not there any more. */
  public static final byte NAME_TAKEN_BACK = 3;

  /** The messages that use a term no more, once all of these have come in their order. */
  static Set<Long> takenBack(List<Mention> over) {
    Set<Long> messages = new TreeSet<>();
    for (Mention mention : over) {
      if (mention.kind() == Mention.TAKEN_BACK) {
        messages.add(mention.posting().message());
      } else if (mention.kind() == Mention.USE) {
        messages.remove(mention.posting().message());
      }
    }
    return messages;
  }
}
