package dev.grapevine.detection.topics;

import dev.grapevine.detection.bursts.Pane;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The topics of a scope: decides which candidate is a new story and which belongs to one. */
public final class TopicBook {
  private static final int OPEN = 2 * Pane.DAY;
  private static final int REARM = 7 * Pane.DAY;
  private static final int KINDRED = 30 * Pane.DAY;
  private static final double OVERLAP = 0.5;

  private static final Comparator<Candidate> STRONGEST =
      Comparator.<Candidate>comparingDouble(candidate -> -candidate.burst().score())
          .thenComparing(Candidate::term);

  private Rules rules;
  private final Map<String, Topic> bySeed = new HashMap<>();
  private final Map<String, Topic> byTerm = new HashMap<>();
  private final List<Topic> open = new ArrayList<>();

  public TopicBook(Rules rules) {
    this.rules = rules;
  }

  /** Looks at the candidates of a pane; answers the topics of which this is the alarm. */
  public List<Topic> advance(int pane, List<Candidate> candidates) {
    open.removeIf(topic -> topic.lastHigh() <= pane - REARM);
    byTerm.values().removeIf(topic -> topic.lastHigh() <= pane - KINDRED);
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
      topic = bySeed.computeIfAbsent(candidate.term(), Topic::new);
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
      double overlap =
          topic.lastHigh() > pane - OPEN ? topic.overlap(pane, candidate.evidence()) : 0;
      if (overlap >= most) {
        most = overlap;
        best = topic;
      }
    }
    return best != null ? best : alike(candidate.term());
  }

  /** The topic with a term that says the same and more, or less. */
  private Topic alike(String term) {
    Topic best = null;
    for (Map.Entry<String, Topic> known : byTerm.entrySet()) {
      Topic topic = known.getValue();
      if (Kinship.of(term, known.getKey())
          && (best == null || topic.seed().compareTo(best.seed()) < 0)) {
        best = topic;
      }
    }
    return best;
  }

  /** Takes back messages that spoke for the topic of a term. */
  public void takeBack(String term, Set<Long> messages) {
    Topic topic = byTerm.get(term);
    if (topic != null) {
      topic.takeBack(messages);
    }
  }

  /** The topic that a term belongs to; null for none. */
  public Topic topicOf(String term) {
    return byTerm.get(term);
  }

  /** The topic that was first noticed by a term; null for none. */
  public Topic topicOfSeed(String seed) {
    return bySeed.get(seed);
  }

  /**
   * Forgets topics that nothing was heard of for long; of those that are closed it keeps how often
   * they emerged.
   *
   * @param pane that it is now
   * @param memory how many panes a closed topic is known
   */
  public void forget(int pane, int memory) {
    open.removeIf(topic -> topic.lastHigh() <= pane - REARM);
    byTerm.values().removeIf(topic -> topic.lastHigh() <= pane - Math.min(KINDRED, memory));
    bySeed.values().removeIf(topic -> topic.lastHigh() <= pane - memory);
    for (Topic topic : bySeed.values()) {
      if (topic.lastHigh() <= pane - REARM) {
        topic.close();
      }
    }
  }

  /** From now on these rules hold. */
  public void follow(Rules next) {
    rules = next;
  }

  /** Whether no topic is known. */
  public boolean isEmpty() {
    return bySeed.isEmpty();
  }

  private static final int FORMAT = 1;

  /** Writes all topics that are known. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeByte(FORMAT);
    out.writeInt(bySeed.size());
    for (Topic topic : new TreeMap<>(bySeed).values()) {
      topic.writeTo(out);
    }
    out.writeInt(byTerm.size());
    for (Map.Entry<String, Topic> term : new TreeMap<>(byTerm).entrySet()) {
      out.writeUTF(term.getKey());
      out.writeUTF(term.getValue().seed());
    }
    out.writeInt(open.size());
    for (Topic topic : open) {
      out.writeUTF(topic.seed());
    }
  }

  /** Reads what was written, but for the rules. */
  public static TopicBook readFrom(DataInput in, Rules rules) throws IOException {
    int format = in.readByte();
    if (format != FORMAT) {
      throw new IOException("The topics of a scope have the unknown format " + format);
    }
    TopicBook book = new TopicBook(rules);
    for (int left = in.readInt(); left > 0; left--) {
      Topic topic = Topic.readFrom(in);
      book.bySeed.put(topic.seed(), topic);
    }
    for (int left = in.readInt(); left > 0; left--) {
      book.byTerm.put(in.readUTF(), book.bySeed.get(in.readUTF()));
    }
    for (int left = in.readInt(); left > 0; left--) {
      book.open.add(book.bySeed.get(in.readUTF()));
    }
    return book;
  }
}
