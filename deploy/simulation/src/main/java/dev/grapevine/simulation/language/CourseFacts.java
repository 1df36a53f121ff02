package dev.grapevine.simulation.language;

/**
 * A course that people take.
 *
 * @param id such as {@code course/first-aid}
 * @param title its name
 * @param team whose people it is for, null when it is for everybody
 */
public record CourseFacts(String id, String title, String team) {}
