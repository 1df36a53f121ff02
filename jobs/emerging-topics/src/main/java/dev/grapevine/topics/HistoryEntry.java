package dev.grapevine.topics;

/**
 * One contribution to an object, as it is kept.
 *
 * @param contribution what was done
 * @param at the pane from which on it counts
 */
public record HistoryEntry(Contribution contribution, int at) {}
