package dev.grapevine.simulation.habits;

import dev.grapevine.simulation.language.DocumentFacts;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Place;
import dev.grapevine.simulation.people.Subject;
import dev.grapevine.simulation.work.Day;
import dev.grapevine.simulation.work.Facts;
import dev.grapevine.simulation.work.Pages;
import dev.grapevine.simulation.work.Scene;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The pages of the catalogue: written in the first weeks of the history, and looked after every few
 * weeks since, except for the one that is stale.
 */
public final class Library {
  private static final int WEEKS_TO_WRITE = 2;
  private static final int LEAST_DAYS = 45;
  private static final int MORE_DAYS = 30;

  private final LocalDate begin;

  /**
   * @param begin when the history begins
   */
  public Library(LocalDate begin) {
    this.begin = begin;
  }

  /** Plans what is done on a day. */
  public void plan(Day day) {
    String stale = day.office().plot().staleDocument();
    for (LocalDate date : day.workingDates()) {
      int number = 0;
      for (Subject subject : day.office().company().subjects()) {
        for (DocumentFacts document : subject.facts().documents()) {
          if (!document.id().equals(stale)) {
            care(day, date, subject, document, number);
          }
          number++;
        }
      }
    }
  }

  private void care(Day day, LocalDate date, Subject subject, DocumentFacts document, int number) {
    LocalDate written = workingDay(begin.plusDays(1 + number * 5 % (7 * WEEKS_TO_WRITE)));
    long age = date.toEpochDay() - written.toEpochDay();
    if (age < 0) {
      return;
    }
    LocalTime time = LocalTime.of(9, 0).plusMinutes(number * 37L % 470).plusSeconds(number % 60);
    if (age == 0) {
      day.at(date, time, scene -> write(scene, subject, document));
      return;
    }
    int interval = LEAST_DAYS + number * 13 % MORE_DAYS;
    LocalDate due = workingDay(written.plusDays(age / interval * interval));
    LocalDate before = workingDay(written.plusDays(Math.max(0, age / interval - 1) * interval));
    if (date.equals(due) && !due.equals(written)
        || date.equals(before) && !before.equals(written)) {
      day.at(date, time, scene -> mend(scene, subject, document));
    }
  }

  private static LocalDate workingDay(LocalDate date) {
    LocalDate working = date;
    while (!Day.isWorking(working)) {
      working = working.plusDays(1);
    }
    return working;
  }

  private static void write(Scene scene, Subject subject, DocumentFacts document) {
    page(scene, subject, document).create(subject.experts().all().get(0), scene.start());
  }

  private static void mend(Scene scene, Subject subject, DocumentFacts document) {
    Member who = scene.someone(subject.experts(), scene.start());
    Pages page = page(scene, subject, document);
    if (scene.chance(0.3)) {
      page.verify(who, scene.start());
    } else {
      page.edit(who, scene.start());
    }
  }

  private static Pages page(Scene scene, Subject subject, DocumentFacts document) {
    Place wiki = scene.office().wiki(subject.team());
    Facts facts = scene.facts(subject, wiki).to(subject.experts().all().get(0));
    facts.with("document", document.title());
    return new Pages(scene, wiki, document.id(), document.title(), facts);
  }
}
