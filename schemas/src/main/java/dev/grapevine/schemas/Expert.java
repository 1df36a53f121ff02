package dev.grapevine.schemas;

import java.util.List;

/**
 * Somebody in the know, with what shows it. There is no score of the person: this is help, never a
 * ranking.
 *
 * @param actor opaque id
 * @param evidence what the person did that shows it, the newest first, at most {@value
 *     #MAX_EVIDENCE}; never null
 */
public record Expert(String actor, List<TopicEvidence> evidence) {

  /** How many activities are shown at most. */
  public static final int MAX_EVIDENCE = 3;

  public Expert {
    evidence = evidence == null ? List.of() : evidence;
  }
}
