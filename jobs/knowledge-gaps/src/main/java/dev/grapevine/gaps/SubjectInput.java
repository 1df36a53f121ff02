package dev.grapevine.gaps;

/**
 * What comes to a subject: that somebody shows knowledge of it, that somebody asks about it, or
 * that a gap looks for whoever knows it.
 *
 * @param scope in which it counts
 * @param subject kind and name
 * @param at when it counts, in milliseconds of event time
 * @param credit what somebody did; null if this is something else
 * @param takenBack whether the credit, or the question, is taken back
 * @param asked whether this is a question about it
 * @param gap that looks for people; null if this is something else
 */
public record SubjectInput(
    String scope,
    String subject,
    long at,
    Credit credit,
    boolean takenBack,
    boolean asked,
    String gap) {

  static SubjectInput credit(
      String scope, String subject, long at, Credit credit, boolean takenBack) {
    return new SubjectInput(scope, subject, at, credit, takenBack, false, null);
  }

  static SubjectInput asked(String scope, String subject, long at, boolean takenBack) {
    return new SubjectInput(scope, subject, at, null, takenBack, true, null);
  }

  static SubjectInput lookedFor(String scope, String subject, long at, String gap) {
    return new SubjectInput(scope, subject, at, null, false, false, gap);
  }

  /** The same for a subject. */
  SubjectInput of(String name, long time, boolean isTakenBack) {
    return new SubjectInput(scope, name, time, credit, isTakenBack, asked, gap);
  }

  String key() {
    return scope + '\n' + subject;
  }
}
