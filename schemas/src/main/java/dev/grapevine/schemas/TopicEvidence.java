package dev.grapevine.schemas;

import java.time.Instant;

/**
 * One activity that shows what a topic or a gap is about, or that somebody knows something.
 *
 * @param id of the activity
 * @param source of the activity: both together identify it
 * @param actor opaque id of who did it
 * @param thread of the conversation; may be null
 * @param channel where it happened; may be null
 * @param time when it happened
 * @param title of the object or of its conversation; may be null
 * @param text the beginning, at most {@value #MAX_TEXT} code points; may be null
 * @param url where to read it; may be null
 */
public record TopicEvidence(
    String id,
    String source,
    String actor,
    String thread,
    String channel,
    Instant time,
    String title,
    String text,
    String url) {

  /** How much of a text is kept, in code points. */
  public static final int MAX_TEXT = 300;
}
