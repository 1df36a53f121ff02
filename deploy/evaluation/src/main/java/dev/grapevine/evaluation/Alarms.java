package dev.grapevine.evaluation;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.topics.Candidate;
import dev.grapevine.detection.topics.Topic;
import dev.grapevine.detection.topics.TopicBook;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Joins what was seen into topics, as the job does; what is counted are their alarms. */
final class Alarms {
  private static final int REARM = 7 * Pane.DAY;

  private record Live(Topic topic, int episode, Alarm alarm) {
    boolean isOver(int pane) {
      return topic.episode() != episode || topic.lastHigh() <= pane - REARM;
    }

    void note(int pane) {
      if (topic.terms().size() > alarm.terms().size()) {
        topic.terms().keySet().forEach(term -> alarm.terms().putIfAbsent(term, pane));
      }
    }
  }

  private final TopicBook book;
  private final List<Alarm> alarms = new ArrayList<>();
  private final List<Live> live = new ArrayList<>();

  private final boolean followed;

  private Alarms(Threshold threshold, boolean followed) {
    book = new TopicBook(threshold.rules());
    this.followed = followed;
  }

  /** The alarms in the order of time. */
  static List<Alarm> of(Stream<Sighting> sightings, Threshold threshold) {
    return new Alarms(threshold, true).all(sightings);
  }

  /** How many there are in a period, sooner said than which. */
  static long count(Stream<Sighting> sightings, Threshold threshold, Period period) {
    return new Alarms(threshold, false)
        .all(sightings).stream().filter(alarm -> period.contains(alarm.pane())).count();
  }

  private List<Alarm> all(Stream<Sighting> sightings) {
    List<Candidate> now = new ArrayList<>();
    int pane = Integer.MIN_VALUE;
    for (Iterator<Sighting> i = sightings.iterator(); i.hasNext(); ) {
      Sighting sighting = i.next();
      if (sighting.pane() != pane) {
        advance(pane, now);
        now.clear();
        pane = sighting.pane();
      }
      now.add(sighting.candidate());
    }
    advance(pane, now);
    return alarms;
  }

  private List<Long> evidence(Topic topic) {
    return followed ? List.copyOf(topic.messages()) : List.of();
  }

  private void advance(int pane, List<Candidate> candidates) {
    if (candidates.isEmpty()) {
      return;
    }
    List<Topic> raised = book.advance(pane, candidates);
    live.removeIf(each -> each.isOver(pane));
    live.forEach(each -> each.note(pane));
    for (Topic topic : raised) {
      Map<String, Integer> terms = new LinkedHashMap<>();
      Alarm alarm = new Alarm(pane, topic.seed(), topic.best(), evidence(topic), terms);
      alarms.add(alarm);
      if (followed) {
        Live begun = new Live(topic, topic.episode(), alarm);
        begun.note(pane);
        live.add(begun);
      }
    }
  }
}
