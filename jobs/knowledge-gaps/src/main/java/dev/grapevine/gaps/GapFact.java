package dev.grapevine.gaps;

/** What a kind of gap is judged by: the newest facts of whatever it is about. */
public interface GapFact {
  /** Since when they are so, in milliseconds of event time. */
  long at();

  /** In which scope they were counted. */
  String scope();

  /** Whether what they are about is not there any more, so that nothing of it may be shown. */
  boolean gone();
}
