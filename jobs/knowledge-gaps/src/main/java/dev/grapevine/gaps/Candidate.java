package dev.grapevine.gaps;

import dev.grapevine.schemas.TopicEvidence;
import java.util.List;

/**
 * Somebody who could help.
 *
 * @param actor opaque id
 * @param score how much the person knows of the subject; above 0
 * @param evidence what shows it
 */
public record Candidate(String actor, double score, List<TopicEvidence> evidence) {
  public Candidate {
    evidence = evidence == null ? List.of() : evidence;
  }
}
