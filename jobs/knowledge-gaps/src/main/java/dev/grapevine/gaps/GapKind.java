package dev.grapevine.gaps;

import java.io.Serializable;

/**
 * A kind of gap: all that is particular to it. It is a pure function of the facts, of what it said
 * last, and of time; keeping state, timers, episodes, commands, history and helpers is not its
 * business.
 */
public interface GapKind<F extends GapFact> extends Serializable {
  /** Its name in documents, kebab-case; it must never change. */
  String type();

  /** What the facts are about, within their scope: the same for the same thing. */
  String subject(F fact);

  /** The facts that hold from now on; a kind may keep some of the old ones. */
  default F next(F before, F now) {
    return now;
  }

  /**
   * Whether facts can be the first of a gap. Until they are, they need not be told; from then on
   * they all are.
   */
  default boolean canBegin(F fact) {
    return true;
  }

  /**
   * Whether there is a gap.
   *
   * @param past what was said before
   * @param now in milliseconds of event time, not before the facts
   */
  Verdict judge(F fact, Past past, long now);
}
