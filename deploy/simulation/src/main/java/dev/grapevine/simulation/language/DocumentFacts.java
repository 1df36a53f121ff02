package dev.grapevine.simulation.language;

/** A page of the wiki. */
public record DocumentFacts(String id, String title) {}
