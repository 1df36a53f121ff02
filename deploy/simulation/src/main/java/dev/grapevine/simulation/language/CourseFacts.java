package dev.grapevine.simulation.language;

/** A course. */
public record CourseFacts(String id, String title, String team) {}
