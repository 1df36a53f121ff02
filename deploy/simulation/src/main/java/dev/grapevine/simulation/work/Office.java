package dev.grapevine.simulation.work;

import dev.grapevine.schemas.Visibility;
import dev.grapevine.simulation.calendar.OrgTime;
import dev.grapevine.simulation.people.Company;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.people.Plot;
import java.util.List;

/**
 * Where everything happens.
 *
 * @param company the people
 * @param plot what planted stories ask of everyday life
 * @param words the texts
 * @param time the clock on the wall
 */
public record Office(Company company, Plot plot, Words words, OrgTime time) {
  private static final String CLOSED_REPOSITORY = "team/security";

  /** The repository of a team. */
  public Place repository(String team) {
    Visibility visibility = team.equals(CLOSED_REPOSITORY) ? Visibility.TEAM : Visibility.ORG;
    return place("code/" + shortName(team), team, visibility);
  }

  /** The part of the wiki that a team cares for. */
  public Place wiki(String team) {
    return place("wiki/" + shortName(team), team, Visibility.ORG);
  }

  private Place place(String name, String team, Visibility visibility) {
    return new Place(name, "work", team, visibility, List.of(team), company.roster().team(team));
  }

  /** A team's id without what all of them begin with. */
  public static String shortName(String team) {
    return team.substring(team.indexOf('/') + 1);
  }
}
