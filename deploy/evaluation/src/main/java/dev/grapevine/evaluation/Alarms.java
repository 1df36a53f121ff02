package dev.grapevine.evaluation;

import dev.grapevine.detection.topics.Candidate;
import dev.grapevine.detection.topics.Rules;
import dev.grapevine.detection.topics.Topic;
import dev.grapevine.detection.topics.TopicBook;
import dev.grapevine.evaluation.Timeline.Found;
import java.util.ArrayList;
import java.util.List;

/** Joins candidates into topics and counts their alarms. */
final class Alarms {
  private Alarms() {}

  /** When each alarm was raised, in the order of time. */
  static List<Alarm> of(List<Found> candidates, Rules rules) {
    TopicBook book = new TopicBook(rules);
    List<Alarm> alarms = new ArrayList<>();
    List<Topic> live = new ArrayList<>();
    int i = 0;
    while (i < candidates.size()) {
      int pane = candidates.get(i).pane();
      List<Candidate> now = new ArrayList<>();
      for (; i < candidates.size() && candidates.get(i).pane() == pane; i++) {
        now.add(candidates.get(i).candidate());
      }
      for (Topic topic : book.advance(pane, now)) {
        alarms.add(
            new Alarm(
                pane,
                topic.seed(),
                topic.episode(),
                topic.terms().keySet(),
                topic.best(),
                topic.messages().stream().mapToLong(Long::longValue).toArray()));
        live.add(topic);
      }
    }
    return alarms;
  }

  static int count(List<Found> candidates, Rules rules, int fromPane) {
    return (int) of(candidates, rules).stream().filter(alarm -> alarm.pane() >= fromPane).count();
  }
}
