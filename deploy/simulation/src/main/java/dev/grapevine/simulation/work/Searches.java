package dev.grapevine.simulation.work;

import dev.grapevine.schemas.ActivityBuilder;
import dev.grapevine.schemas.Verb;
import dev.grapevine.simulation.people.Member;
import java.util.List;
import java.util.Map;

/** What people do in the intranet's search. */
public final class Searches {
  /** The attribute that counts hits which the searcher may not see. */
  public static final String HIDDEN = "hidden";

  private Searches() {}

  /**
   * Somebody searches.
   *
   * @param results how many hits are shown
   * @param hidden how many hits are not shown, since the searcher may not see them
   * @return the id of the search
   */
  public static String search(
      Scene scene, Member who, long at, String query, int results, int hidden) {
    String search = "search/" + scene.nextNumber();
    ActivityBuilder event =
        scene
            .event(Source.SEARCH, who, Verb.SEARCHED)
            .object(search)
            .objectType("search")
            .text(query)
            .results(results);
    scene.add(at, hidden == 0 ? event : event.attributes(Map.of(HIDDEN, Integer.toString(hidden))));
    return search;
  }

  /** Somebody follows a hit. */
  public static void click(Scene scene, Member who, long at, String search, String document) {
    scene.add(
        at,
        scene
            .event(Source.SEARCH, who, Verb.CLICKED)
            .object(document)
            .objectType("document")
            .inReplyTo(search)
            .artifacts(List.of(document)));
  }
}
