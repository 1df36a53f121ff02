package dev.grapevine.simulation.language;

import java.util.List;

/**
 * What there is in the simulated organisation: its teams and what they work on, its channels, its
 * courses, and the names of its people.
 *
 * @param company the name of the organisation
 * @param givenNames first names, each once
 * @param familyNames last names, each once
 * @param teams every team, with its subjects
 * @param channels every channel of the chat
 * @param courses every course that can be completed
 */
public record Catalogue(
    String company,
    List<String> givenNames,
    List<String> familyNames,
    List<TeamFacts> teams,
    List<ChannelFacts> channels,
    List<CourseFacts> courses) {

  public Catalogue {
    givenNames = List.copyOf(givenNames);
    familyNames = List.copyOf(familyNames);
    teams = List.copyOf(teams);
    channels = List.copyOf(channels);
    courses = List.copyOf(courses);
  }

  /**
   * Reads the organisation that comes with the simulation.
   *
   * @throws IllegalArgumentException when something is missing, too little or there twice: the
   *     message tells the file and the place
   */
  public static Catalogue load() {
    Catalogue catalogue = CatalogueReader.read(Resources::text);
    CatalogueCheck.check(catalogue);
    return catalogue;
  }
}
