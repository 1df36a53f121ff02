package dev.grapevine.detection.questions;

/**
 * What a text does in a conversation, as far as its words tell.
 *
 * @param asking whether it is a question
 * @param telling whether it says something that could be an answer
 * @param meToo whether it says that its author is in the same place as an asker, and no more
 * @param thanking whether it thanks for what was said
 * @param solved whether it says that no answer is needed any more
 */
public record Reading(
    Asking asking, boolean telling, boolean meToo, boolean thanking, boolean solved) {
  /** Of what has no words. */
  public static final Reading NOTHING = new Reading(Asking.NO, false, false, false, false);
}
