package dev.grapevine.dashboard.live;

/**
 * What is sent to a page that is open.
 *
 * @param name by which the page knows what to do
 * @param data for it
 */
public record Event(String name, String data) {}
