package dev.grapevine.detection.questions;

import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A question and what became of it.
 *
 * @param post that asks
 * @param at epoch milliseconds
 * @param answers by other people, the first one first
 * @param meToo other people in the same place
 * @param closing how the asker, or a mark, said that no answer is needed any more
 * @param closedAt epoch milliseconds; meaningless if {@code closing} is {@code NONE}
 * @param insisted whether the asker came back to it, an hour later or more, before anybody else
 *     said more than to be in the same place
 */
public record Question(
    String post,
    String asker,
    long at,
    List<Answer> answers,
    Set<String> meToo,
    Closing closing,
    long closedAt,
    boolean insisted) {

  /** A post that answers. */
  public record Answer(String post, String actor, long at) {}

  /** How a question was closed. */
  public enum Closing {
    NONE,
    ACCEPTED,
    SOLVED,
    THANKED
  }

  /** Whether it waits for an answer. */
  public boolean isOpen() {
    return answers.isEmpty() && closing == Closing.NONE;
  }

  /** Whether this post is an answer to it; the newest are found first. */
  public boolean isAnsweredBy(String other) {
    for (int i = answers.size() - 1; i >= 0; i--) {
      if (answers.get(i).post().equals(other)) {
        return true;
      }
    }
    return false;
  }

  /** When it stopped waiting, in epoch milliseconds; empty if it still does. */
  public OptionalLong endedAt() {
    if (isOpen()) {
      return OptionalLong.empty();
    }
    long answered = answers.isEmpty() ? Long.MAX_VALUE : answers.get(0).at();
    return OptionalLong.of(closing == Closing.NONE ? answered : Math.min(answered, closedAt));
  }
}
