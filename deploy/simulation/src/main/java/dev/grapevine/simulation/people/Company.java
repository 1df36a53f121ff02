package dev.grapevine.simulation.people;

import dev.grapevine.schemas.Visibility;
import dev.grapevine.simulation.language.Catalogue;
import dev.grapevine.simulation.language.ChannelFacts;
import dev.grapevine.simulation.language.CourseFacts;
import dev.grapevine.simulation.language.SubjectFacts;
import dev.grapevine.simulation.language.TeamFacts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The organisation as it stands: its people, its channels, and who knows what. */
public final class Company {
  private static final int CONFIDANTS = 9;
  private static final double KNOWLEDGE = 0.7;
  private static final int EXPERTS = 6;

  private final Catalogue catalogue;
  private final Roster roster;
  private final List<Place> places = new ArrayList<>();
  private final Map<String, Place> byName = new HashMap<>();
  private final Map<String, List<Place>> byMood = new HashMap<>();
  private final Map<String, Weighted<Subject>> subjects = new HashMap<>();
  private final List<Subject> allSubjects = new ArrayList<>();

  /**
   * @param seed equal seeds give equal companies
   */
  public Company(Catalogue catalogue, long seed) {
    this.catalogue = catalogue;
    this.roster = new Roster(catalogue, seed);
    SplittableRandom random = new SplittableRandom(~seed);
    for (ChannelFacts channel : catalogue.channels()) {
      Place place = place(channel, random);
      places.add(place);
      byName.put(channel.name(), place);
      byMood.computeIfAbsent(channel.mood(), mood -> new ArrayList<>()).add(place);
    }
    for (TeamFacts team : catalogue.teams()) {
      List<Subject> own = new ArrayList<>();
      for (SubjectFacts facts : team.subjects()) {
        own.add(new Subject(facts, team.id(), team.name(), experts(team.id(), random)));
      }
      allSubjects.addAll(own);
      subjects.put(team.id(), Weighted.zipf(own, KNOWLEDGE));
    }
  }

  private Weighted<Member> experts(String team, SplittableRandom random) {
    List<Member> members = Roster.shuffled(roster.team(team).all(), random);
    return Weighted.zipf(members.subList(0, Math.min(EXPERTS, members.size())), KNOWLEDGE);
  }

  private Place place(ChannelFacts channel, SplittableRandom random) {
    Visibility visibility = Visibility.of(channel.visibility());
    List<String> audience = channel.team() == null ? List.of() : List.of(channel.team());
    Weighted<Member> members =
        channel.team() == null ? roster.everybody() : roster.team(channel.team());
    if (visibility == Visibility.PRIVATE) {
      List<Member> some = Roster.shuffled(members.all(), random);
      members = Weighted.zipf(some.subList(0, Math.min(CONFIDANTS, some.size())), 0.5);
    }
    return new Place(channel.name(), channel.mood(), channel.team(), visibility, audience, members);
  }

  /** The catalogue that it is made from. */
  public Catalogue catalogue() {
    return catalogue;
  }

  /** Its people. */
  public Roster roster() {
    return roster;
  }

  /** All its channels. */
  public List<Place> places() {
    return places;
  }

  /** The channels of a mood; empty for one that there is not. */
  public List<Place> places(String mood) {
    return byMood.getOrDefault(mood, List.of());
  }

  /** A channel by its name, or else the first one of everybody's. */
  public Place place(String channel) {
    return byName.getOrDefault(channel, everybodys());
  }

  private Place everybodys() {
    return places.stream().filter(place -> place.team() == null).findFirst().orElseThrow();
  }

  /** The subjects of a team, the liveliest first. */
  public Weighted<Subject> subjects(String team) {
    return subjects.get(team);
  }

  /** The subjects of all teams. */
  public List<Subject> subjects() {
    return allSubjects;
  }

  /** Every course that a member of a team may take. */
  public List<CourseFacts> courses(String team) {
    return catalogue.courses().stream()
        .filter(course -> course.team() == null || course.team().equals(team))
        .toList();
  }
}
