package dev.grapevine.detection.questions;

/** Whether a text asks for something that somebody else would have to say. */
public enum Asking {
  NO,
  /** It is a question if it opens a thread: people then say where they are stuck, and no more. */
  HINTED,
  /** It is a question wherever it stands. */
  ASKED;

  /** Whether it is a question in its place. */
  public boolean isQuestion(boolean opensThread) {
    return this == ASKED || this == HINTED && opensThread;
  }
}
