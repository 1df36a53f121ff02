package dev.grapevine.dashboard.webhooks;

/**
 * How a webhook does, for those who run the system.
 *
 * @param name of it, and its host
 * @param sent how many messages it has taken since the start
 * @param waiting how many it is yet to be told
 * @param lost how many it was not told, and will not be
 * @param problem why the last attempt failed; empty if it did not
 */
public record WebhookStatus(String name, long sent, int waiting, long lost, String problem) {}
