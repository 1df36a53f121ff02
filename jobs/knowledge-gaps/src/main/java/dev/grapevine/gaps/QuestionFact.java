package dev.grapevine.gaps;

import dev.grapevine.schemas.TopicEvidence;
import java.time.Instant;
import java.util.List;

/**
 * What is known of a question in one scope.
 *
 * @param at since when this is so, in milliseconds of event time
 * @param scope in which it is seen
 * @param source of the thread
 * @param thread that it was asked in
 * @param object that it is
 * @param gone whether it is not there any more
 * @param asker opaque id
 * @param askedAt when
 * @param endedAt when it stopped waiting; null while it waits
 * @param meToo how many other people are in the same place
 * @param title of the thread
 * @param channel may be null
 * @param about the subjects of the thread, the most telling first
 * @param evidence the question, and what was said to it
 * @param chat whether only its words say that it is one
 * @param insisted whether the asker came back to it before anybody else said anything
 * @param last time of the newest post of the thread while it waits, or else when it ended
 * @param sla how long it may wait, in milliseconds; 0 as long as that is not known
 * @param risks the chance, at one and at two deadlines, of no answer until two and four; empty
 *     where too little is known
 */
public record QuestionFact(
    long at,
    String scope,
    String source,
    String thread,
    String object,
    boolean gone,
    String asker,
    Instant askedAt,
    Instant endedAt,
    int meToo,
    String title,
    String channel,
    List<String> about,
    List<TopicEvidence> evidence,
    boolean chat,
    boolean insisted,
    Instant last,
    long sla,
    List<Double> risks)
    implements GapFact {

  public QuestionFact {
    about = about == null ? List.of() : about;
    evidence = evidence == null ? List.of() : evidence;
    risks = risks == null ? List.of() : risks;
  }

  boolean waits() {
    return !gone && endedAt == null;
  }

  QuestionFact since(long time) {
    return new QuestionFact(
        time, scope, source, thread, object, gone, asker, askedAt, endedAt, meToo, title, channel,
        about, evidence, chat, insisted, last, sla, risks);
  }

  QuestionFact withSla(long millis, List<Double> chances) {
    return new QuestionFact(
        at, scope, source, thread, object, gone, asker, askedAt, endedAt, meToo, title, channel,
        about, evidence, chat, insisted, last, millis, chances);
  }

  /** The same, of which nothing is left to read. */
  QuestionFact withdrawn(long time) {
    return new QuestionFact(
        time, scope, source, thread, object, true, asker, askedAt, endedAt, 0, "", channel,
        List.of(), List.of(), chat, insisted, last, sla, risks);
  }

  /** Whether it says the same as another, whenever that was. */
  boolean isAs(QuestionFact other) {
    return other != null
        && since(0).withSla(0, List.of()).equals(other.since(0).withSla(0, List.of()));
  }
}
