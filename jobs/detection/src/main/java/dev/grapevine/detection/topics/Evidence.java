package dev.grapevine.detection.topics;

/**
 * The uses of a term that speak for a topic, newest first; the arrays have one element a use.
 *
 * @param messages which messages
 * @param actors by whom
 * @param conversations where
 */
public record Evidence(long[] messages, int[] actors, int[] conversations) {}
