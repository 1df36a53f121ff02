package dev.grapevine.gaps;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.Gap;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.testing.JobResult;
import dev.grapevine.sdk.testing.JobTest;
import dev.grapevine.simulation.Settings;
import dev.grapevine.simulation.Simulation;
import dev.grapevine.simulation.truth.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The whole job finds what was planted in the history of an organisation. */
class PlantedStoriesITCase {
  private static final Instant START = Instant.parse("2026-03-04T09:45:00Z");
  private static final Duration LIVE = ofMinutes(15);

  private static final Map<String, Activity> EVENTS = new HashMap<>();

  private static List<Story> stories;
  private static List<Gap> gaps;

  @BeforeAll
  static void run() throws Exception {
    Simulation tidewater = new Simulation(Settings.of(7, START));
    Instant end = START.plus(LIVE);
    var told = dev.grapevine.sdk.testing.Story.at(end.toString());
    List<Activity> events = new ArrayList<>();
    tidewater.history().forEachRemaining(events::add);
    tidewater.between(START, end).forEachRemaining(events::add);
    for (Activity event : events) {
      told.happened(event);
      EVENTS.put(event.id(), event);
    }
    stories = tidewater.stories();
    JobResult result =
        JobTest.of(new KnowledgeGapsJob()).run(told.after(ofHours(1).plusMinutes(3)).tick());
    gaps = List.copyOf(result.documents(Ports.GAPS).values());
    System.out.printf("%,d events, %d gaps%n", events.size(), gaps.size());
    gaps.stream()
        .map(g -> g.type() + " " + g.subtype() + " " + g.state())
        .sorted()
        .forEach(k -> System.out.println("{" + k));
    for (Gap gap : gaps) {
      if (gap.type().equals(UnansweredQuestion.TYPE) && !gap.title().contains("permit")) {
        continue;
      }
      System.out.println(
          gap.type()
              + " "
              + gap.subtype()
              + " "
              + gap.scope()
              + " «"
              + gap.title()
              + "» "
              + gap.subject()
              + " "
              + gap.state()
              + " "
              + gap.severity()
              + " "
              + gap.openedAt()
              + " "
              + gap.numbers());
    }
    stories.forEach(
        story ->
            System.out.println(
                story.id()
                    + " "
                    + story.scope()
                    + " "
                    + story.terms()
                    + " "
                    + story.threads()
                    + " "
                    + story.people()));
  }

  @Test
  void tells() {
    assertThat(gaps).isNotEmpty();
  }
}
