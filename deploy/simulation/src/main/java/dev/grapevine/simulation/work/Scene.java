package dev.grapevine.simulation.work;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityBuilder;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.people.Subject;
import dev.grapevine.simulation.people.Weighted;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * Something that begins at one time and is planned to its end then and there, so that nobody needs
 * to remember it.
 */
public final class Scene {
  /** How long anything lasts at most: what would happen later does not happen. */
  public static final long LONGEST = 6 * Rhythm.DAY;

  private static final int TRIES = 12;

  private final Office office;
  private final SplittableRandom random;
  private final Consumer<Planned> plan;
  private final long start;
  private final long end;
  private final Numbers numbers;
  private final Set<String> said;

  /**
   * @param start in milliseconds
   * @param numbers of events and objects
   * @param plan takes what happens
   */
  public Scene(
      Office office, SplittableRandom random, long start, Numbers numbers, Consumer<Planned> plan) {
    this(office, random, start, numbers, plan, new HashSet<>());
  }

  /**
   * A scene that knows what was said in others.
   *
   * @param said is not said again, and is added to
   */
  Scene(
      Office office,
      SplittableRandom random,
      long start,
      Numbers numbers,
      Consumer<Planned> plan,
      Set<String> said) {
    this.said = said;
    this.office = office;
    this.random = random;
    this.start = start;
    this.end = start + LONGEST;
    this.numbers = numbers;
    this.plan = plan;
  }

  public Office office() {
    return office;
  }

  public SplittableRandom random() {
    return random;
  }

  /** When it begins, in milliseconds. */
  public long start() {
    return start;
  }

  /** A number that no other event or object has. */
  public long nextNumber() {
    return numbers.next();
  }

  /** Whether something that happens so often happens now. */
  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** One of these. */
  public <T> T one(List<T> all) {
    return Facts.one(all, random);
  }

  /** The time on the wall. */
  public long local(long millis) {
    return office.time().local(millis);
  }

  /** When somebody gets round to something that waits from a time on. */
  public long later(long from, Member who, double minutes) {
    return from + Rhythm.delay(local(from) + who.zone(), minutes, 0.9, random);
  }

  /** One of these people, who is at work then if anybody is, and none of those. */
  public Member someone(Weighted<Member> people, long at, Member... but) {
    Member drawn = null;
    for (int i = 0; i < TRIES; i++) {
      Member member = people.draw(random);
      if (isFree(member, at, but)) {
        drawn = member;
        if (chance(Rhythm.presence(local(at) + member.zone()))) {
          return member;
        }
      }
    }
    return drawn != null ? drawn : others(people, at, but);
  }

  private Member others(Weighted<Member> people, long at, Member... but) {
    return people.all().stream()
        .filter(member -> isFree(member, at, but))
        .findFirst()
        .orElseGet(() -> people.draw(random));
  }

  private boolean isFree(Member member, long at, Member... but) {
    for (Member other : but) {
      if (member.equals(other)) {
        return false;
      }
    }
    return !office.plot().isGone(member, at);
  }

  /** What somebody is busy with: mostly a subject of the own team. */
  public Subject subject(Member who) {
    return chance(0.85) ? office.company().subjects(who.team()).draw(random) : anySubject();
  }

  /** A subject of whatever team. */
  public Subject anySubject() {
    return one(office.company().subjects());
  }

  /** What a conversation in a place is about. */
  public Facts facts(Subject subject, Place place) {
    // Repositories and wikis are no channels: there, people point to where the team talks.
    boolean isChannel = place.channel().indexOf('/') < 0;
    String channel = isChannel ? place.channel() : Office.shortName(place.team());
    return Facts.about(subject, channel, local(start), random);
  }

  /** Composes a text, if possible one that was not said in this scene yet. */
  public String text(String grammar, String rule, Facts facts) {
    String text = office.words().compose(grammar, rule, facts.map(), random);
    for (int i = 0; i < TRIES && !said.add(text); i++) {
      text = office.words().compose(grammar, rule, facts.map(), random);
    }
    return text;
  }

  /** An event of somebody in a place, without what makes it that event. */
  public ActivityBuilder event(Source source, Member who, Verb verb, Place place) {
    return Activity.builder()
        .source(source.id())
        .actor(who.id())
        .actorType(who.type())
        .verb(verb)
        .channel(place.channel())
        .visibility(place.visibility())
        .audience(place.audience());
  }

  /** An event of somebody that happens in no place; others learn of it as of the team's. */
  public ActivityBuilder event(Source source, Member who, Verb verb) {
    return Activity.builder()
        .source(source.id())
        .actor(who.id())
        .actorType(who.type())
        .verb(verb)
        .visibility(Visibility.ORG)
        .audience(List.of(who.team()));
  }

  /**
   * Lets it happen.
   *
   * @return the id of the event
   */
  public String add(long at, ActivityBuilder event) {
    long own = nextNumber();
    String id = Long.toString(own);
    if (at < end) {
      plan.accept(new Planned(at, own, event.id(id).time(Instant.ofEpochMilli(at)).build()));
    }
    return id;
  }
}
