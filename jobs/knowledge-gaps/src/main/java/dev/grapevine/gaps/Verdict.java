package dev.grapevine.gaps;

import dev.grapevine.schemas.TopicEvidence;
import java.util.List;
import java.util.Map;

/**
 * What a kind of gap says of the facts at a time.
 *
 * @param isGap whether there is a gap
 * @param level how severe: 0 low, 1 medium, 2 high
 * @param next when to judge again although no fact has changed, in milliseconds of event time;
 *     {@link #NEVER} if only facts can change it
 * @param expiry when nothing more is to be expected of the facts, in milliseconds of event time
 * @param safeSince since when the gap would be over if it stays so; 0 if that is of no interest
 * @param words what to tell of it; null unless there is a gap
 */
public record Verdict(
    boolean isGap, int level, long next, long expiry, long safeSince, Words words) {
  static final long NEVER = Long.MAX_VALUE;

  /**
   * What people are told of a gap.
   *
   * @param subtype may be null
   * @param source that the subject belongs to; may be null
   * @param subject what it is about
   * @param title for people to read
   * @param numbers behind it
   * @param why it is one, in one sentence
   * @param closesWhen what would close it, in one sentence
   * @param evidence what shows it
   * @param about the subjects whose experts could help
   * @param channel may be null
   * @param due when it gets worse, in milliseconds of event time; 0 for never
   * @param candidates who could help, as far as the facts tell; never null
   * @param exclude whom not to name as somebody who could help; may be null
   */
  public record Words(
      String subtype,
      String source,
      String subject,
      String title,
      Map<String, Double> numbers,
      String why,
      String closesWhen,
      List<TopicEvidence> evidence,
      List<String> about,
      String channel,
      long due,
      List<Candidate> candidates,
      String exclude) {
    public Words {
      numbers = numbers == null ? Map.of() : numbers;
      evidence = evidence == null ? List.of() : evidence;
      about = about == null ? List.of() : about;
      candidates = candidates == null ? List.of() : candidates;
    }

    Words with(List<TopicEvidence> shown) {
      return new Words(
          subtype,
          source,
          subject,
          title,
          numbers,
          why,
          closesWhen,
          shown,
          about,
          channel,
          due,
          candidates,
          exclude);
    }
  }
}
