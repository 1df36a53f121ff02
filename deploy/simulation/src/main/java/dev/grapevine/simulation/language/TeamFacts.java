package dev.grapevine.simulation.language;

import java.util.List;

/** A team, and what it knows. */
public record TeamFacts(String id, String name, List<String> roles, List<SubjectFacts> subjects) {}
