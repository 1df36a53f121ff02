package dev.grapevine.detection.questions;

/**
 * Something that happened in a thread.
 *
 * @param id unique in the thread
 * @param person whether the actor is one, and no bot
 * @param at epoch milliseconds
 * @param inReplyTo the id of what it is about, such as the accepted answer; null if that is unknown
 * @param reading of its text; {@link Reading#NOTHING} if there is none
 */
public record Post(
    String id, String actor, boolean person, Act act, long at, String inReplyTo, Reading reading) {

  /** Whether something was said. */
  boolean isSaid() {
    return act == Act.ASKED || act == Act.ANSWERED || act == Act.MESSAGED;
  }

  /** What was done. */
  public enum Act {
    ASKED,
    ANSWERED,
    ACCEPTED,
    /** The text says what it is. */
    MESSAGED,
    /** The thread was marked as solved, by whomever. */
    SOLVED,
    /** The mark was taken away. */
    UNSOLVED
  }
}
