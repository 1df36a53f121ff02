package dev.grapevine.evaluation.model;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Posting;

/** What a detector knows of one term; panes come in order. */
public interface TermModel {
  /** Adds a use. */
  void add(Posting posting);

  /** Notes that the term was part of a mention of somebody. */
  default void addMention() {}

  /** How unusual the use of the term is at the end of a pane in which it was used. */
  Burst look(View view);
}
