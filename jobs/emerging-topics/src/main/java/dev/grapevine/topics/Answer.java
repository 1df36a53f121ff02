package dev.grapevine.topics;

/**
 * A message that was asked for.
 *
 * @param scope who asked
 * @param message which one
 * @param pane from which on this holds
 * @param card null if the scope may not show it, or not any more
 */
public record Answer(String scope, long message, int pane, Card card) {}
