package dev.grapevine.evaluation;

import java.time.Instant;
import java.util.List;

/**
 * Something that a person said, as far as detectors look at it.
 *
 * @param id of the message
 * @param time when
 * @param actor who
 * @param conversation where: a thread, or half an hour of a channel
 * @param text what, with the title where the message opens a thread; may be null
 * @param tags never null
 */
public record Message(
    String id, Instant time, String actor, String conversation, String text, List<String> tags) {}
