package dev.grapevine.evaluation.questions;

import dev.grapevine.detection.questions.QuestionReader;

/** Says of a message whether it is a question. */
public enum QuestionDetector {
  /** What the jobs use. */
  GRAPEVINE {
    @Override
    boolean isQuestion(String text, boolean opensThread) {
      return QuestionReader.read(text).asking().isQuestion(opensThread);
    }
  },
  /** Whether there is a question mark anywhere. */
  QUESTION_MARK {
    @Override
    boolean isQuestion(String text, boolean opensThread) {
      return text != null && text.indexOf('?') >= 0;
    }
  };

  abstract boolean isQuestion(String text, boolean opensThread);
}
