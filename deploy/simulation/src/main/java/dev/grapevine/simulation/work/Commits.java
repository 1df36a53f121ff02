package dev.grapevine.simulation.work;

import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.people.Subject;
import java.util.ArrayList;
import java.util.List;

/** What goes into the repositories. */
public final class Commits {
  private static final long HEX_DIGITS_12 = 0xFFFF_FFFF_FFFFL;

  private Commits() {}

  /** One file or a few of those that a subject consists of. */
  public static List<String> files(Scene scene, Subject subject) {
    List<String> rest = new ArrayList<>(subject.facts().files());
    List<String> files = new ArrayList<>();
    int count =
        1 + Math.min(rest.size() - 1, (int) (3 * StrictMath.pow(scene.random().nextDouble(), 2)));
    while (files.size() < count) {
      files.add(rest.remove(scene.random().nextInt(rest.size())));
    }
    return files;
  }

  /** Somebody commits, as a part of a conversation or by itself. */
  public static void commit(
      Scene scene, Talk talk, Member who, long at, List<String> files, String text) {
    commit(scene, talk.place(), talk.thread(), who, at, files, text);
  }

  /**
   * Somebody commits.
   *
   * @param thread null for a commit that nobody talks about
   */
  public static void commit(
      Scene scene,
      Place place,
      String thread,
      Member who,
      long at,
      List<String> files,
      String text) {
    String id = hash(scene);
    scene.add(
        at,
        scene
            .event(Source.CODE, who, Verb.COMMITTED, place)
            .thread(thread)
            .object(id)
            .objectType("commit")
            .text(text)
            .artifacts(files)
            .version(1)
            .url(Source.CODE.url("commit/" + id)));
  }

  /** The build that follows, sometimes said where the team talks. */
  public static void build(Scene scene, String team, long at) {
    long done = at + 2 * Rhythm.MINUTE + scene.random().nextLong(5 * Rhythm.MINUTE);
    long number = scene.nextNumber();
    boolean good = scene.chance(0.93);
    Place place = scene.office().repository(team);
    scene.add(
        done,
        scene
            .event(Source.CODE, scene.office().company().roster().builds(), Verb.MESSAGED, place)
            .object("build/" + number)
            .objectType("build")
            .text(
                "Build %d of %s %s"
                    .formatted(
                        number % 100_000,
                        Office.shortName(team),
                        good ? "passed." : "failed: a test has ended with an error."))
            .version(1)
            .url(Source.CODE.url("build/" + number)));
  }

  private static String hash(Scene scene) {
    long hash = scene.random().nextLong() & HEX_DIGITS_12;
    // One digit more, which keeps the zeros that it begins with.
    return Long.toHexString(hash | (HEX_DIGITS_12 + 1)).substring(1);
  }
}
