package dev.grapevine.simulation.language;

import java.util.List;

/** What the organisation consists of. */
public record Catalogue(
    String company,
    List<String> givenNames,
    List<String> familyNames,
    List<TeamFacts> teams,
    List<ChannelFacts> channels,
    List<CourseFacts> courses) {}
