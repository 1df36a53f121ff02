package dev.grapevine.simulation.language;

/**
 * A channel of the chat.
 *
 * @param name without a sign before it, such as {@code payments}
 * @param team whose channel it is, null when it is everybody's
 * @param visibility {@code org}, {@code team} or {@code private}
 * @param purpose what it is for, in a sentence
 * @param mood what is said in it: {@code work}, {@code questions}, {@code announcements}, {@code
 *     social}, {@code incidents} or {@code releases}
 */
public record ChannelFacts(
    String name, String team, String visibility, String purpose, String mood) {}
