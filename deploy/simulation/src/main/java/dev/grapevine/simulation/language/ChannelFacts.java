package dev.grapevine.simulation.language;

/** A channel. */
public record ChannelFacts(
    String name, String team, String visibility, String purpose, String mood) {}
