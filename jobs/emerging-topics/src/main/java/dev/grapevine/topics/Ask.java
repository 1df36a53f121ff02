package dev.grapevine.topics;

/**
 * That a topic of a scope may want to show a message.
 *
 * @param message which one
 * @param scope who asks
 * @param pane up to which the answer is to hold
 */
public record Ask(long message, String scope, int pane) {}
