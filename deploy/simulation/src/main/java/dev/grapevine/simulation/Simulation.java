package dev.grapevine.simulation;

import dev.grapevine.schemas.Activity;
import dev.grapevine.simulation.calendar.OrgTime;
import dev.grapevine.simulation.calendar.Rhythm;
import dev.grapevine.simulation.language.Catalogue;
import dev.grapevine.simulation.people.Company;
import dev.grapevine.simulation.people.Member;
import dev.grapevine.simulation.people.Plot;
import dev.grapevine.simulation.stories.PlantedStory;
import dev.grapevine.simulation.stories.Stories;
import dev.grapevine.simulation.truth.Story;
import dev.grapevine.simulation.work.Office;
import dev.grapevine.simulation.work.Planned;
import dev.grapevine.simulation.work.Words;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * An organisation in which something happens all the time. It knows no clock: time is asked for.
 * Not for several threads at a time.
 */
public final class Simulation {
  private final Settings settings;
  private final Company company;
  private final Minutes minutes;
  private final List<PlantedStory> planted;
  private Sweep sweep;
  private Instant position;

  /** The organisation of these settings. */
  public Simulation(Settings settings) {
    this.settings = settings;
    long first = settings.first().toEpochMilli();
    company = new Company(Catalogue.load(), settings.seed());
    OrgTime time = new OrgTime(settings.starts());
    Plot plot = Plot.cast(company, first, settings.seed());
    Office office = new Office(company, plot, new Words(), time);
    List<Long> starts = settings.starts().stream().map(Instant::toEpochMilli).toList();
    planted = Stories.of(office, settings.begin().toEpochMilli(), starts);
    minutes = new Minutes(settings, office, planted);
  }

  /** Everybody who works there, the bots aside. */
  public List<Member> people() {
    return company.roster().people();
  }

  /** The programs that act there like people. */
  public List<Member> bots() {
    return List.of(company.roster().builds(), company.roster().alerts());
  }

  /** All that happened before the first start, in the order of time; made as it is asked for. */
  public Iterator<Activity> history() {
    return between(settings.begin(), settings.first());
  }

  /**
   * What happens from one time, included, to another, in the order of time: the same events however
   * the span is cut. To go on where the last call ended costs nothing.
   */
  public Iterator<Activity> between(Instant from, Instant to) {
    boolean goesOn = sweep != null && from.equals(position);
    Sweep own = goesOn ? sweep : new Sweep(minutes, from.toEpochMilli());
    sweep = null;
    return new Span(own, to);
  }

  /** What was planted, as far as it goes until a day after the last start. */
  public List<Story> stories() {
    Instant last = settings.starts().get(settings.starts().size() - 1);
    return new GroundTruth(minutes, planted, last.toEpochMilli() + Rhythm.DAY).stories();
  }

  private final class Span implements Iterator<Activity> {
    private final Sweep own;
    private final Instant to;
    private Planned next;

    Span(Sweep own, Instant to) {
      this.own = own;
      this.to = to;
      next = own.next(to.toEpochMilli());
      rest();
    }

    /** Once all is taken, the next span may go on from here. */
    private void rest() {
      if (next == null) {
        sweep = own;
        position = to;
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Activity next() {
      if (next == null) {
        throw new NoSuchElementException("Nothing more happens before " + to);
      }
      Activity activity = next.activity();
      next = own.next(to.toEpochMilli());
      rest();
      return activity;
    }
  }
}
