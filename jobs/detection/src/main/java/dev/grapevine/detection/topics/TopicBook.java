package dev.grapevine.detection.topics;

import dev.grapevine.detection.bursts.Pane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The topics of a scope: decides which candidate is a new story and which belongs to one. */
public final class TopicBook {
  private static final int OPEN = 2 * Pane.DAY;
  private static final int REARM = 7 * Pane.DAY;
  private static final double OVERLAP = 0.34;

  private static final Comparator<Candidate> STRONGEST =
      Comparator.<Candidate>comparingDouble(candidate -> -candidate.burst().score())
          .thenComparing(Candidate::term);

  private final Rules rules;
  private final Map<String, Topic> bySeed = new HashMap<>();
  private final Map<String, Topic> byTerm = new HashMap<>();
  private final List<Topic> open = new ArrayList<>();

  public TopicBook(Rules rules) {
    this.rules = rules;
  }

  /** Looks at the candidates of a pane; answers the topics of which this is the alarm. */
  public List<Topic> advance(int pane, List<Candidate> candidates) {
    open.removeIf(topic -> topic.lastHigh() <= pane - REARM);
    List<Topic> alarms = new ArrayList<>();
    candidates.stream()
        .filter(this::fires)
        .sorted(STRONGEST)
        .forEach(candidate -> place(pane, candidate, alarms));
    return alarms;
  }

  private boolean fires(Candidate candidate) {
    return candidate.burst().score()
        >= (candidate.burst().hot() ? rules.threadThreshold() : rules.threshold());
  }

  private void place(int pane, Candidate candidate, List<Topic> alarms) {
    Topic topic = byTerm.get(candidate.term());
    if (topic == null || topic.lastHigh() <= pane - REARM) {
      topic = join(pane, candidate);
      if (topic == null) {
        topic = bySeed.computeIfAbsent(candidate.term(), Topic::new);
        if (!open.contains(topic)) {
          topic.begin(pane);
          open.add(topic);
        }
      }
      byTerm.put(candidate.term(), topic);
    }
    topic.support(pane, candidate);
    if (!topic.published() && topic.actors().size() >= rules.people()) {
      topic.publish(pane);
      alarms.add(topic);
    }
  }

  private Topic join(int pane, Candidate candidate) {
    Topic best = null;
    double most = 0;
    for (Topic topic : open) {
      if (topic.lastHigh() > pane - OPEN) {
        double overlap = topic.overlap(candidate.evidence());
        if (overlap < OVERLAP && sharesWord(topic, candidate.term())) {
          overlap = OVERLAP;
        }
        if (overlap >= OVERLAP && overlap > most) {
          most = overlap;
          best = topic;
        }
      }
    }
    return best;
  }

  private static boolean sharesWord(Topic topic, String term) {
    for (String word : term.split(" ")) {
      for (String other : topic.terms().keySet()) {
        if (other.equals(word) || (" " + other + " ").contains(" " + word + " ")) {
          return true;
        }
      }
    }
    return false;
  }
}
