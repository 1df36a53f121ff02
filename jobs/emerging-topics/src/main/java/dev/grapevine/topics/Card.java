package dev.grapevine.topics;

import java.time.Instant;
import java.util.List;

/**
 * A message as evidence shows it.
 *
 * @param message identifies it
 * @param at the pane in which it became so
 * @param scopes that may show it; empty once it is gone
 * @param id of the activity
 * @param source of the activity
 * @param actor who said it
 * @param thread may be null
 * @param channel may be null
 * @param time when it was said
 * @param title may be null
 * @param text its beginning; may be null
 * @param url may be null
 * @param artifacts never null
 * @param links never null
 */
public record Card(
    long message,
    int at,
    List<String> scopes,
    String id,
    String source,
    String actor,
    String thread,
    String channel,
    Instant time,
    String title,
    String text,
    String url,
    List<String> artifacts,
    List<String> links) {

  public Card {
    scopes = scopes == null ? List.of() : scopes;
    time = time == null ? Instant.EPOCH : time;
    artifacts = artifacts == null ? List.of() : artifacts;
    links = links == null ? List.of() : links;
  }

  /** Of a message that may not be shown any more. */
  static Card gone(long message, int at, Instant time) {
    return new Card(
        message, at, null, null, null, null, null, null, time, null, null, null, null, null);
  }

  /** The same, from another pane on. */
  Card from(int pane) {
    return pane == at
        ? this
        : new Card(
            message, pane, scopes, id, source, actor, thread, channel, time, title, text, url,
            artifacts, links);
  }
}
