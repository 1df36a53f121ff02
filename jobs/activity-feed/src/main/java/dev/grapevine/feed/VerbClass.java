package dev.grapevine.feed;

import dev.grapevine.schemas.Verb;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What people do alike, so that it is told in one line: "Ana, Bo and 3 others replied". Each class
 * has its weight in the rank and knows what its lines are about.
 */
public enum VerbClass {
  ASK(3, true, Verb.ASKED),
  TALK(2, true, Verb.ANSWERED, Verb.MESSAGED),
  COMMIT(2, true, Verb.COMMITTED),
  WRITE(2, false, Verb.CREATED, Verb.EDITED),
  OPEN(2, false, Verb.OPENED),
  REVIEW(2, false, Verb.REVIEWED),
  ACCEPT(2, false, Verb.ACCEPTED),
  REQUEST_REVIEW(1, false, Verb.REQUESTED_REVIEW),
  VERIFY(1, false, Verb.VERIFIED),
  CLOSE(1, false, Verb.CLOSED),
  REACT(0.5, false, Verb.REACTED),
  FOLLOW(0.5, false, Verb.FOLLOWED);

  private static final Map<Verb, VerbClass> BY_VERB = new EnumMap<>(Verb.class);

  static {
    for (VerbClass verbClass : values()) {
      verbClass.verbs.forEach(verb -> BY_VERB.put(verb, verbClass));
    }
  }

  private final double weight;
  private final boolean inThreads;
  private final List<Verb> verbs;

  VerbClass(double weight, boolean inThreads, Verb... verbs) {
    this.weight = weight;
    this.inThreads = inThreads;
    this.verbs = Arrays.asList(verbs);
  }

  /** The class of a verb; null for one that never is in a line. */
  static VerbClass of(Verb verb) {
    return BY_VERB.get(verb);
  }

  /** How much one activity counts in the rank of its line; above 0. */
  double weight() {
    return weight;
  }

  /** The verb that tells most of those in a line: that of a creation rather than of its edits. */
  Verb tellingMost(Verb one, Verb other) {
    return verbs.indexOf(one) <= verbs.indexOf(other) ? one : other;
  }

  /** What a line is about: the thread, where there is one and people talk in it, or the object. */
  String target(String thread, String object) {
    return inThreads && thread != null ? thread : object;
  }
}
