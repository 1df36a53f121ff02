package dev.grapevine.simulation.people;

import dev.grapevine.schemas.ActorType;
import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.language.Catalogue;
import dev.grapevine.simulation.language.TeamFacts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/** Everybody who works here. */
public final class Roster {
  /** People, the bots aside. */
  public static final int SIZE = 150;

  /** How much teams differ in size. */
  private static final double[] SIZES = {17, 18, 17, 12, 14, 18, 15, 9, 20, 10};

  private static final double ACTIVITY = 0.6;
  private static final int[] ZONES = {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 2, -1, -5};

  private final List<Member> people = new ArrayList<>();
  private final Map<String, Weighted<Member>> teams = new HashMap<>();
  private final Weighted<Member> everybody;
  private final Member builds = bot("b:builds", "Build bot");
  private final Member alerts = bot("b:alerts", "Alert bot");

  /**
   * @param seed equal seeds give equal people
   */
  public Roster(Catalogue catalogue, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> given = shuffled(catalogue.givenNames(), random);
    List<String> family = shuffled(catalogue.familyNames(), random);
    Set<String> ids = new HashSet<>();
    int count = catalogue.teams().size();
    double total = 0;
    for (int i = 0; i < count; i++) {
      total += SIZES[i % SIZES.length];
    }
    double until = 0;
    for (int i = 0; i < count; i++) {
      TeamFacts team = catalogue.teams().get(i);
      until += SIZES[i % SIZES.length];
      int from = people.size();
      while (people.size() < Math.round(SIZE * until / total)) {
        int n = people.size();
        String name = given.get(n % given.size()) + " " + family.get(n % family.size());
        String role = team.roles().get((n - from) % team.roles().size());
        long zone = ZONES[random.nextInt(ZONES.length)] * Rhythm.HOUR;
        people.add(new Member(id(random, ids), name, ActorType.PERSON, team.id(), role, zone));
      }
      List<Member> members = shuffled(people.subList(from, people.size()), random);
      teams.put(team.id(), Weighted.zipf(members, ACTIVITY));
    }
    everybody = Weighted.zipf(shuffled(people, random), ACTIVITY);
  }

  private static Member bot(String id, String name) {
    return new Member(id, name, ActorType.BOT, null, null, 0);
  }

  private static String id(SplittableRandom random, Set<String> taken) {
    String id;
    do {
      id = "p:" + Integer.toHexString(random.nextInt(0x100000, 0x1000000));
    } while (!taken.add(id));
    return id;
  }

  static <T> List<T> shuffled(List<T> all, SplittableRandom random) {
    List<T> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(random.nextLong()));
    return shuffled;
  }

  /** The people, team by team. */
  public List<Member> people() {
    return Collections.unmodifiableList(people);
  }

  /** Reports on builds. */
  public Member builds() {
    return builds;
  }

  /** Reports what monitoring sees. */
  public Member alerts() {
    return alerts;
  }

  /** The members of a team. */
  public Weighted<Member> team(String team) {
    return teams.get(team);
  }

  /** All the people. */
  public Weighted<Member> everybody() {
    return everybody;
  }
}
