package dev.grapevine.detection.questions;

import dev.grapevine.detection.questions.Question.Answer;
import dev.grapevine.detection.questions.Question.Closing;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A question while its thread is read. */
final class Dialogue {
  /** Whoever writes on within an hour is still asking, and has not come back. */
  static final long PAUSE = 3_600_000L;

  private final Post question;
  private final List<Answer> answers = new ArrayList<>(1);
  private Set<String> meToo = Set.of();
  private Closing closing = Closing.NONE;
  private long closedAt;
  private long last;
  private boolean heard;
  private boolean replied;
  private boolean insisted;

  Dialogue(Post question) {
    this.question = question;
    this.last = question.at();
  }

  String id() {
    return question.id();
  }

  boolean isAskedBy(String actor) {
    return question.actor().equals(actor);
  }

  boolean isOpen() {
    return answers.isEmpty() && closing == Closing.NONE;
  }

  /** Whether anybody else said something since. */
  boolean isHeard() {
    return heard;
  }

  long last() {
    return last;
  }

  /** Returns whether the question is a different one for it. */
  boolean note(Post post) {
    last = post.at();
    if (!isAskedBy(post.actor())) {
      heard = true;
      replied |= !post.reading().meToo();
    } else if (!replied && !insisted && post.isSaid() && post.at() - question.at() >= PAUSE) {
      insisted = true;
      return true;
    }
    return false;
  }

  void answer(Post post) {
    answers.add(new Answer(post.id(), post.actor(), post.at()));
  }

  void join(Post post) {
    if (meToo.isEmpty()) {
      meToo = new TreeSet<>();
    }
    meToo.add(post.actor());
  }

  /** Only the first time counts. */
  void close(Closing how, long at) {
    if (closing == Closing.NONE) {
      closing = how;
      closedAt = at;
    }
  }

  void reopen() {
    closing = Closing.NONE;
    closedAt = 0;
  }

  Question question() {
    return new Question(
        question.id(),
        question.actor(),
        question.at(),
        List.copyOf(answers),
        Set.copyOf(meToo),
        closing,
        closedAt,
        insisted);
  }
}
