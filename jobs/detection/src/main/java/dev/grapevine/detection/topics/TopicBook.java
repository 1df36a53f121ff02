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
  private static final int KINDRED = 30 * Pane.DAY;
  private static final int MEMORY = 90 * Pane.DAY;
  private static final double OVERLAP = 0.5;

  private static final Comparator<Candidate> STRONGEST =
      Comparator.<Candidate>comparingDouble(candidate -> -candidate.burst().score())
          .thenComparing(Candidate::term);

  private final Rules rules;
  private final Map<String, Topic> byTerm = new HashMap<>();
  private final List<Topic> open = new ArrayList<>();

  public TopicBook(Rules rules) {
    this.rules = rules;
  }

  /** Looks at the candidates of a pane; answers the topics of which this is the alarm. */
  public List<Topic> advance(int pane, List<Candidate> candidates) {
    open.removeIf(topic -> topic.lastHigh() <= pane - REARM);
    byTerm.values().removeIf(topic -> topic.lastHigh() <= pane - MEMORY);
    List<Topic> alarms = new ArrayList<>();
    candidates.stream()
        .filter(this::fires)
        .sorted(STRONGEST)
        .forEach(candidate -> place(pane, candidate, alarms));
    return alarms;
  }

  private boolean fires(Candidate candidate) {
    return candidate.burst().score() - TermShape.handicap(candidate.term())
        >= (candidate.burst().hot() ? rules.threadThreshold() : rules.threshold());
  }

  private void place(int pane, Candidate candidate, List<Topic> alarms) {
    Topic topic = find(pane, candidate);
    if (topic == null) {
      topic = new Topic(candidate.term());
    }
    if (!open.contains(topic)) {
      topic.begin(pane);
      open.add(topic);
    }
    byTerm.put(candidate.term(), topic);
    topic.support(pane, candidate);
    if (!topic.published() && topic.actors().size() >= rules.people()) {
      topic.publish(pane);
      alarms.add(topic);
    }
  }

  /** The topic that a term belongs to: since it did before, by evidence, or by what it says. */
  private Topic find(int pane, Candidate candidate) {
    Topic known = byTerm.get(candidate.term());
    if (known != null) {
      return known;
    }
    Topic best = null;
    double most = OVERLAP;
    for (Topic topic : open) {
      double overlap = topic.lastHigh() > pane - OPEN ? topic.overlap(candidate.evidence()) : 0;
      if (overlap >= most) {
        most = overlap;
        best = topic;
      }
    }
    return best != null ? best : alike(pane, candidate.term());
  }

  /** The topic with a term that says the same and more, or less. */
  private Topic alike(int pane, String term) {
    Topic best = null;
    for (Map.Entry<String, Topic> known : byTerm.entrySet()) {
      Topic topic = known.getValue();
      if (topic.lastHigh() > pane - KINDRED
          && Kinship.of(term, known.getKey())
          && (best == null || topic.seed().compareTo(best.seed()) < 0)) {
        best = topic;
      }
    }
    return best;
  }
}
