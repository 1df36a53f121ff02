package dev.grapevine.simulation.people;

import dev.grapevine.simulation.language.SubjectFacts;

/**
 * A subject, with those in the know.
 *
 * @param facts what there is to say about it
 * @param team whose subject it is
 * @param teamName what that team is called
 * @param experts people of the team, the one who knows most first
 */
public record Subject(SubjectFacts facts, String team, String teamName, Weighted<Member> experts) {}
