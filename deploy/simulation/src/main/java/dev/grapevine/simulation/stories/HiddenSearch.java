package dev.grapevine.simulation.stories;

import dev.grapevine.schemas.Visibility;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.truth.StoryKind;
import dev.grapevine.simulation.work.Day;
import dev.grapevine.simulation.work.Facts;
import dev.grapevine.simulation.work.Office;
import dev.grapevine.simulation.work.Pages;
import dev.grapevine.simulation.work.Scene;
import dev.grapevine.simulation.work.Searches;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** People look for something that is written down where they may not read it. */
final class HiddenSearch extends PlantedStory {
  private static final String GRAMMAR = "stories/hidden-search";
  static final String TOPIC = "relocation allowance";
  static final String DOCUMENT = "docs/people/relocation-allowance";
  private static final String TEXT =
      "The relocation allowance covers the removal, a month in a furnished flat and two journeys."
          + " The table has the amounts for each city.";
  private static final String OWNERS = "team/people";

  private final Office office;
  private final long written;
  private final long begin;

  HiddenSearch(Office office) {
    this.office = office;
    LocalDate today = office.time().date(office.plot().first());
    this.written =
        office
            .time()
            .real(Dates.workingBefore(today, 75), LocalTime.of(11, 0), office.plot().first());
    this.begin =
        office
            .time()
            .real(Dates.workingBefore(today, 10), LocalTime.of(9, 0), office.plot().first());
  }

  private Place wiki() {
    Place open = office.wiki(team());
    return new Place(
        open.channel(), open.mood(), open.team(), Visibility.TEAM, open.audience(), open.members());
  }

  private String team() {
    return office.company().roster().team(OWNERS) != null ? OWNERS : office.plot().slowTeam();
  }

  @Override
  Outline outline() {
    return new Outline(
        "hidden-search",
        StoryKind.HIDDEN_SEARCH,
        "org",
        List.of(TOPIC),
        begin,
        null,
        null,
        StoryKind.HIDDEN_SEARCH.id(),
        "People search for the %s; there is a page, %s, that only one team may read."
            .formatted(TOPIC, DOCUMENT));
  }

  @Override
  public void plan(Day day) {
    day.at(written, this::write);
    for (LocalDate date : day.workingDates()) {
      for (LocalTime time : List.of(LocalTime.of(9, 33), LocalTime.of(14, 19))) {
        day.at(
            date,
            time,
            scene -> {
              if (scene.start() >= begin) {
                search(scene);
              }
            });
      }
    }
  }

  private void write(Scene scene) {
    Member author = office.company().roster().team(team()).all().get(0);
    Facts facts = scene.facts(Chat.subject(scene, author), wiki()).to(author);
    facts.with("subject", TOPIC).with("document", "Relocation allowance: who gets what");
    Pages page = new Pages(scene, wiki(), DOCUMENT, facts.get("document"), facts);
    page.create(author, scene.start(), TEXT);
  }

  private void search(Scene scene) {
    Member who = scene.someone(Chat.everybody(scene), scene.start());
    if (who.team().equals(team())) {
      return;
    }
    Facts facts = scene.facts(Chat.subject(scene, who), wiki()).to(who).with("topic", TOPIC);
    String query = scene.text(GRAMMAR, "query", facts);
    Searches.search(scene, who, scene.start(), query, 0, 1);
  }
}
