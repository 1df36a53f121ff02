package dev.grapevine.detection.text;

/**
 * One thing a message speaks of, in the form that other messages can share and in the form people
 * read.
 *
 * @param key folded and lightly stemmed, equal for what is to be counted together
 * @param surface as it was written
 */
public record Term(String key, String surface, TermKind kind) {}
