package dev.grapevine.simulation.people;

import dev.grapevine.simulation.calendar.Rhythm;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Who plays which part in the planted stories, as far as everyday life must respect it: a document
 * that is stale, say, is edited by nobody.
 *
 * @param first when the simulation is started first, in milliseconds
 * @param stoppedTeam has taken no course and asked no question since {@code stoppedSince}
 * @param stoppedSince in milliseconds
 * @param slowTeam lets changes wait for days since {@code slowSince}
 * @param slowSince in milliseconds
 * @param staleSubject whose first document nobody has touched since it was written
 * @param leaverSubject what the leaver knows best
 * @param leaver does nothing any more after {@code leftAt}
 * @param leftAt in milliseconds
 * @param soleExpert alone knows a subject that is not in the catalogue
 * @param spammer advertises
 */
public record Plot(
    long first,
    String stoppedTeam,
    long stoppedSince,
    String slowTeam,
    long slowSince,
    Subject staleSubject,
    Subject leaverSubject,
    Member leaver,
    long leftAt,
    Member soleExpert,
    Member spammer) {
  private static final int WEEKS_WITHOUT_LEARNING = 8;
  private static final int WEEKS_OF_SLOW_REVIEWS = 3;

  /** Casts the parts; equal seeds cast them alike. */
  public static Plot cast(Company company, long first, long seed) {
    SplittableRandom random = new SplittableRandom(seed ^ 0x504C4F54);
    Subject leaverSubject = subject(company, "team/platform", random);
    Subject staleSubject = subject(company, "team/support", random);
    return new Plot(
        first,
        team(company, "team/mobile"),
        first - WEEKS_WITHOUT_LEARNING * 7 * Rhythm.DAY,
        team(company, "team/data"),
        first - WEEKS_OF_SLOW_REVIEWS * 7 * Rhythm.DAY,
        staleSubject,
        leaverSubject,
        leaverSubject.experts().all().get(0),
        first + 30 * Rhythm.MINUTE,
        someone(company, "team/payments", random),
        someone(company, "team/storefront", random));
  }

  /** The team of this id or, in another catalogue, one of its own. */
  private static String team(Company company, String wanted) {
    return company.roster().team(wanted) != null ? wanted : company.catalogue().teams().get(0).id();
  }

  private static Subject subject(Company company, String team, SplittableRandom random) {
    List<Subject> all = company.subjects(team(company, team)).all();
    return all.get(random.nextInt(all.size()));
  }

  private static Member someone(Company company, String team, SplittableRandom random) {
    List<Member> all = company.roster().team(team(company, team)).all();
    return all.get(2 + random.nextInt(4));
  }

  /** The id of the document that nobody has touched since it was written. */
  public String staleDocument() {
    return staleSubject.facts().documents().get(0).id();
  }

  /** Whether somebody has left by then. */
  public boolean isGone(Member member, long millis) {
    return millis >= leftAt && member.equals(leaver);
  }

  /** Whether somebody has stopped learning by then. */
  public boolean hasStopped(Member member, long millis) {
    return millis >= stoppedSince && stoppedTeam.equals(member.team());
  }

  /** Whether the changes of a team wait for days by then. */
  public boolean isSlow(String team, long millis) {
    return millis >= slowSince && slowTeam.equals(team);
  }
}
