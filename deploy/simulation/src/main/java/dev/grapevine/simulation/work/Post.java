package dev.grapevine.simulation.work;

import dev.grapevine.simulation.people.Member;

/**
 * Something that somebody has written, and others may answer.
 *
 * @param object its id
 * @param objectType such as {@code message}
 * @param by the author
 * @param at when, in milliseconds
 * @param text as it was written first
 */
public record Post(String object, String objectType, Member by, long at, String text) {}
