package dev.grapevine.evaluation.history;

import java.time.Instant;
import java.util.List;

/**
 * Something that a person said or did, as far as detectors look at it.
 *
 * @param id of the message
 * @param time when
 * @param actor who
 * @param channel where; null for none
 * @param conversation where in it: a thread, or half an hour of the channel
 * @param title of the conversation; null for none
 * @param text what, with the title where the message opens a thread; null for nothing said
 * @param tags never null
 * @param scopes in which it counts: {@code org}, or the teams that it is for; never null
 */
public record Message(
    String id,
    Instant time,
    String actor,
    String channel,
    String conversation,
    String title,
    String text,
    List<String> tags,
    List<String> scopes) {}
