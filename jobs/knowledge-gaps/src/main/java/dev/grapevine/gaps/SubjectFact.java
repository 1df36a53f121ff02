package dev.grapevine.gaps;

import dev.grapevine.schemas.TopicEvidence;
import java.util.List;

/**
 * On how many people the knowledge of a subject rests.
 *
 * @param at since when this is so, in milliseconds of event time
 * @param scope in which it was counted
 * @param subject kind and name
 * @param topShare the part that is the most knowing person's
 * @param effectiveExperts how many people of equal expertise would be as concentrated
 * @param factor how few people hold half of it; for code, the truck factor
 * @param knowing how many people contributed anything
 * @param activity how many contributions there were, decayed
 * @param demand questions and contributions in 28 days
 * @param expiry when it is forgotten, in milliseconds of event time
 * @param evidence of whoever knows most
 * @param candidates who knows it, those who know most first
 */
public record SubjectFact(
    long at,
    String scope,
    String subject,
    double topShare,
    double effectiveExperts,
    int factor,
    int knowing,
    double activity,
    int demand,
    long expiry,
    List<TopicEvidence> evidence,
    List<Candidate> candidates)
    implements GapFact {
  public SubjectFact {
    evidence = evidence == null ? List.of() : evidence;
    candidates = candidates == null ? List.of() : candidates;
  }

  /** The same, with who knows it and what shows that. */
  SubjectFact with(List<TopicEvidence> shown, List<Candidate> people) {
    return new SubjectFact(
        at,
        scope,
        subject,
        topShare,
        effectiveExperts,
        factor,
        knowing,
        activity,
        demand,
        expiry,
        shown,
        people);
  }

  @Override
  public boolean gone() {
    return knowing == 0;
  }
}
