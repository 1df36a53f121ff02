package dev.grapevine.simulation.language;

/**
 * A page of the wiki.
 *
 * @param id such as {@code docs/payments/refund-webhooks}
 * @param title its heading
 */
public record DocumentFacts(String id, String title) {}
