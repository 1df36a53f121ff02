package dev.grapevine.evaluation.peers;

import dev.grapevine.detection.bursts.Posting;
import java.util.ArrayDeque;
import java.util.Deque;

/** The postings of the last so many panes. */
final class Sliding {
  private final int panes;
  private final Deque<Posting> postings = new ArrayDeque<>();

  Sliding(int panes) {
    this.panes = panes;
  }

  void add(Posting posting) {
    postings.addLast(posting);
  }

  /** Those up to the end of a pane, oldest first. */
  Deque<Posting> at(int pane) {
    while (!postings.isEmpty() && postings.peekFirst().pane() <= pane - panes) {
      postings.pollFirst();
    }
    return postings;
  }
}
