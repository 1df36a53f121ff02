package dev.grapevine.simulation.stories;

import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.work.Office;
import java.util.ArrayList;
import java.util.List;

/** The list of the stories. */
public final class Stories {
  private record Breakdown(String grammar, String thing, String error) {}

  private static final List<Breakdown> BREAKDOWNS =
      List.of(
          new Breakdown("stories/incident", "ferry-gateway", "TW-5031"),
          new Breakdown("stories/outage", "lamplighter", "TW-2207"),
          new Breakdown("stories/incident", "harbour-cache", "TW-7718"),
          new Breakdown("stories/outage", "buoy-service", "TW-4140"),
          new Breakdown("stories/incident", "keel-registry", "TW-6093"),
          new Breakdown("stories/outage", "tide-clock", "TW-3352"));

  private Stories() {}

  /**
   * All of them.
   *
   * @param begin of the history, in milliseconds
   * @param starts when the simulation was started, in milliseconds: each brings something new
   */
  public static List<PlantedStory> of(Office office, long begin, List<Long> starts) {
    long first = starts.get(0);
    List<PlantedStory> stories = new ArrayList<>();
    stories.add(incident("incident-now", first - 20 * Rhythm.MINUTE, 0));
    stories.add(incident("incident-next", first + 2 * Rhythm.MINUTE, 1));
    stories.add(new Technology(office));
    stories.add(new Mondays(begin));
    stories.add(new MonthEnds(begin));
    stories.add(new Spammer(office));
    stories.add(new Debate(office));
    stories.add(new NewChannel(office));
    stories.add(new Unanswered(office));
    stories.add(new FailedSearch(office));
    stories.add(new HiddenSearch(office));
    stories.add(new SoleExpert(office));
    stories.add(new Leaver(office));
    stories.add(new StaleDocument(office, begin));
    stories.add(new RepeatedQuestion(office));
    stories.add(new SlowReview(office));
    stories.add(new StoppedLearning(office));
    for (int i = 1; i < starts.size(); i++) {
      String id = "incident-after-restart-" + i;
      stories.add(incident(id, starts.get(i) + 2 * Rhythm.MINUTE, 1 + i));
    }
    return stories;
  }

  private static Incident incident(String id, long begin, int number) {
    Breakdown breakdown = BREAKDOWNS.get(number % BREAKDOWNS.size());
    return new Incident(id, begin, breakdown.grammar, breakdown.thing, breakdown.error);
  }
}
