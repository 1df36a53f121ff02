package dev.grapevine.simulation.stories;

import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.people.Plot;
import dev.grapevine.simulation.truth.Story;
import dev.grapevine.simulation.truth.StoryKind;
import dev.grapevine.simulation.work.Day;
import dev.grapevine.simulation.work.Office;
import dev.grapevine.simulation.work.Scene;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** One person who advertises the same thing everywhere. */
final class Spammer extends PlantedStory {
  private static final String GRAMMAR = "stories/spammer";
  private static final String CAMPAIGN = "charity raffle";
  private static final int POSTS_A_DAY = 9;

  private final Plot plot;
  private final long begin;

  Spammer(Office office) {
    this.plot = office.plot();
    LocalDate date = Dates.workingBefore(office.time().date(plot.first()), 2);
    this.begin = office.time().real(date, LocalTime.of(9, 30), plot.first());
  }

  @Override
  Outline outline() {
    return new Outline(
        "spammer",
        StoryKind.SPAM,
        "org",
        List.of("raffle", "sponsor my run"),
        begin,
        null,
        null,
        Story.NONE,
        "One person advertises the same thing in every channel, and nobody else talks of it.");
  }

  @Override
  public void plan(Day day) {
    for (LocalDate date : day.workingDates()) {
      for (int i = 0; i < POSTS_A_DAY; i++) {
        LocalTime time = LocalTime.of(9, 31).plusMinutes(47L * i);
        day.at(
            date,
            time,
            scene -> {
              if (scene.start() >= begin) {
                post(scene);
              }
            });
      }
    }
  }

  private void post(Scene scene) {
    List<Place> open =
        scene.office().company().places().stream()
            .filter(place -> place.team() == null && place.visibility() == Visibility.ORG)
            .toList();
    Place place = scene.one(open);
    new Chat(scene, GRAMMAR, place, Chat.subject(scene, plot.spammer()))
        .with("campaign", CAMPAIGN)
        .open(
            plot.spammer(),
            Verb.MESSAGED,
            null,
            "post",
            scene.someone(place.members(), scene.start(), plot.spammer()));
  }
}
