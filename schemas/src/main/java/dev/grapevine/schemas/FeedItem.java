package dev.grapevine.schemas;

import java.time.Instant;
import java.util.List;

/**
 * One line of a feed: what people did alike in one place without a long pause. Where one value
 * stands for several activities, it is that of the newest one.
 *
 * @param id of the document: derived from what the line is about, its scope and its time
 * @param scope {@code org}, or one audience entry such as {@code team/pay}
 * @param visibility of everything in the line
 * @param verb what was done; of several verbs told in one line the one that tells most
 * @param actors opaque ids of who did it, each once, who acted last first: persons, or bots where
 *     no person did; at most 100
 * @param people how many distinct persons that is, named in {@code actors} or not
 * @param object what it was done to
 * @param objectType may be null
 * @param thread may be null
 * @param inReplyTo may be null
 * @param channel may be null
 * @param audience the teams that it was meant for
 * @param title the newest there is; may be null
 * @param text the beginning of the text; may be null
 * @param tags of all activities, at most 100; never null
 * @param artifacts of all activities, at most 100; never null
 * @param url may be null
 * @param activities ids of the activities in the line, in the order of time; the newest 100. Edits
 *     that only correct what was said are none of them
 * @param start time of the first of them: it decides the month's index
 * @param time of the newest of them, edits included
 * @param edited whether any content was changed after its creation
 * @param rank time-independent: a reader orders by it at any time without rewriting
 * @param tombstone whether the line is gone: all content is then empty
 * @param version of the document, which only grows
 */
public record FeedItem(
    String id,
    String scope,
    Visibility visibility,
    Verb verb,
    List<String> actors,
    int people,
    String object,
    String objectType,
    String thread,
    String inReplyTo,
    String channel,
    List<String> audience,
    String title,
    String text,
    List<String> tags,
    List<String> artifacts,
    String url,
    List<String> activities,
    Instant start,
    Instant time,
    boolean edited,
    double rank,
    boolean tombstone,
    long version) {}
