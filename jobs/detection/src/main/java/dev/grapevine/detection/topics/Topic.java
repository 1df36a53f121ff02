package dev.grapevine.detection.topics;

import dev.grapevine.detection.bursts.Burst;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Terms that are one story. */
public final class Topic {
  private static final int MOST_EVIDENCE = 512;

  private final String seed;
  private int episode;
  private int emerged;
  private int lastHigh;
  private boolean published;
  private Burst best = Burst.NONE;
  private final Map<String, Burst> terms = new LinkedHashMap<>();
  private final Set<Long> messages = new LinkedHashSet<>();
  private final Set<Integer> actors = new LinkedHashSet<>();
  private final Set<Integer> conversations = new LinkedHashSet<>();

  Topic(String seed) {
    this.seed = seed;
  }

  void begin(int pane) {
    episode++;
    emerged = pane;
    published = false;
    best = Burst.NONE;
    terms.clear();
    messages.clear();
    actors.clear();
    conversations.clear();
  }

  void support(int pane, Candidate candidate) {
    lastHigh = pane;
    if (candidate.burst().score() > best.score()) {
      best = candidate.burst();
    }
    terms.merge(candidate.term(), candidate.burst(), (a, b) -> a.score() >= b.score() ? a : b);
    for (int i = 0; i < candidate.evidence().messages().length; i++) {
      messages.add(candidate.evidence().messages()[i]);
      actors.add(candidate.evidence().actors()[i]);
      conversations.add(candidate.evidence().conversations()[i]);
    }
    trim(messages);
    trim(actors);
    trim(conversations);
  }

  private static void trim(Set<?> set) {
    Iterator<?> oldest = set.iterator();
    for (int surplus = set.size() - MOST_EVIDENCE; surplus > 0; surplus--) {
      oldest.next();
      oldest.remove();
    }
  }

  /** Of the fewer of both, the share of messages that are evidence of both. */
  double overlap(Evidence evidence) {
    int common = 0;
    for (long message : evidence.messages()) {
      common += messages.contains(message) ? 1 : 0;
    }
    return (double) common / Math.max(1, Math.min(messages.size(), evidence.messages().length));
  }

  /** Of the fewer of both, the share of conversations that are evidence of both. */
  double sharedConversations(Evidence evidence) {
    Set<Integer> theirs = new LinkedHashSet<>();
    for (int conversation : evidence.conversations()) {
      theirs.add(conversation);
    }
    int size = theirs.size();
    theirs.retainAll(conversations);
    return (double) theirs.size() / Math.max(1, Math.min(size, conversations.size()));
  }

  public String seed() {
    return seed;
  }

  public int episode() {
    return episode;
  }

  public int emerged() {
    return emerged;
  }

  void publish(int pane) {
    published = true;
    emerged = pane;
  }

  public boolean published() {
    return published;
  }

  public int lastHigh() {
    return lastHigh;
  }

  public Burst best() {
    return best;
  }

  public Map<String, Burst> terms() {
    return terms;
  }

  public Set<Integer> actors() {
    return actors;
  }

  public Set<Integer> conversations() {
    return conversations;
  }

  public Set<Long> messages() {
    return messages;
  }
}
