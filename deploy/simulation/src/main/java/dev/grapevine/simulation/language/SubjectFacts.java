package dev.grapevine.simulation.language;

import java.util.List;

/** A subject that a team knows. */
public record SubjectFacts(
    String id,
    String name,
    List<String> tags,
    List<String> tasks,
    List<String> symptoms,
    List<String> causes,
    List<String> remedies,
    List<String> files,
    List<DocumentFacts> documents,
    List<String> queries) {}
