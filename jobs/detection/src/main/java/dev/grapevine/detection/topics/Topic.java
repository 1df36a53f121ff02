package dev.grapevine.detection.topics;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Window;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Terms that are one story. */
public final class Topic {
  private static final int MOST_EVIDENCE = 512;
  private static final int SEVERAL = 2;
  private static final double MOST = 2.0 / 3;
  private static final int FRESH = 7 * Pane.DAY;

  private final String seed;
  private int episode;
  private int emerged;
  private int lastHigh;
  private boolean published;
  private Burst best = Burst.NONE;
  private final Map<String, Burst> terms = new LinkedHashMap<>();
  private final Map<Long, Use> messages = new LinkedHashMap<>();
  private final Set<Integer> actors = new LinkedHashSet<>();
  private final Set<Integer> conversations = new LinkedHashSet<>();

  /** By whom a message is, and where it stands. */
  private record Use(int actor, int conversation) {}

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
      Use use = new Use(candidate.evidence().actors()[i], candidate.evidence().conversations()[i]);
      messages.put(candidate.evidence().messages()[i], use);
      actors.add(use.actor());
      conversations.add(use.conversation());
    }
    trim(messages.keySet());
    trim(actors);
    trim(conversations);
  }

  /** Forgets messages, and people and conversations that no other message is left of. */
  void takeBack(Set<Long> gone) {
    for (long message : gone) {
      Use use = messages.remove(message);
      if (use != null) {
        if (messages.values().stream().noneMatch(left -> left.actor() == use.actor())) {
          actors.remove(use.actor());
        }
        if (messages.values().stream()
            .noneMatch(left -> left.conversation() == use.conversation())) {
          conversations.remove(use.conversation());
        }
      }
    }
  }

  private static void trim(Set<?> set) {
    Iterator<?> oldest = set.iterator();
    for (int surplus = set.size() - MOST_EVIDENCE; surplus > 0; surplus--) {
      oldest.next();
      oldest.remove();
    }
  }

  /**
   * How much of what speaks for something else speaks for this topic, too: of the fewer messages of
   * both, the share that are evidence of both. In the first week it counts as much that two thirds
   * of its messages stand in several of the topic's conversations: of one story, different people
   * say different things. Later that would make one topic of all that goes on in the same places.
   */
  double overlap(int pane, Evidence evidence) {
    double messages = overlapOfMessages(evidence);
    return emerged > pane - FRESH ? Math.max(messages, shareInConversations(evidence)) : messages;
  }

  private double shareInConversations(Evidence evidence) {
    int[] common = IntStream.of(evidence.conversations()).filter(conversations::contains).toArray();
    double share = (double) common.length / Math.max(1, evidence.conversations().length);
    return share >= MOST && IntStream.of(common).distinct().count() >= SEVERAL ? share : 0;
  }

  private double overlapOfMessages(Evidence evidence) {
    int common = 0;
    for (long message : evidence.messages()) {
      common += messages.containsKey(message) ? 1 : 0;
    }
    return (double) common / Math.max(1, Math.min(messages.size(), evidence.messages().length));
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
    return messages.keySet();
  }

  /** Forgets what only an open topic needs. */
  void close() {
    terms.clear();
    messages.clear();
    actors.clear();
    conversations.clear();
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeUTF(seed);
    out.writeInt(episode);
    out.writeInt(emerged);
    out.writeInt(lastHigh);
    out.writeBoolean(published);
    write(best, out);
    out.writeInt(terms.size());
    for (Map.Entry<String, Burst> term : terms.entrySet()) {
      out.writeUTF(term.getKey());
      write(term.getValue(), out);
    }
    out.writeInt(messages.size());
    for (Map.Entry<Long, Use> message : messages.entrySet()) {
      out.writeLong(message.getKey());
      out.writeInt(message.getValue().actor());
      out.writeInt(message.getValue().conversation());
    }
    out.writeInt(actors.size());
    for (int actor : actors) {
      out.writeInt(actor);
    }
    out.writeInt(conversations.size());
    for (int conversation : conversations) {
      out.writeInt(conversation);
    }
  }

  static Topic readFrom(DataInput in) throws IOException {
    Topic topic = new Topic(in.readUTF());
    topic.episode = in.readInt();
    topic.emerged = in.readInt();
    topic.lastHigh = in.readInt();
    topic.published = in.readBoolean();
    topic.best = readBurst(in);
    for (int left = in.readInt(); left > 0; left--) {
      topic.terms.put(in.readUTF(), readBurst(in));
    }
    for (int left = in.readInt(); left > 0; left--) {
      topic.messages.put(in.readLong(), new Use(in.readInt(), in.readInt()));
    }
    for (int left = in.readInt(); left > 0; left--) {
      topic.actors.add(in.readInt());
    }
    for (int left = in.readInt(); left > 0; left--) {
      topic.conversations.add(in.readInt());
    }
    return topic;
  }

  private static void write(Burst burst, DataOutput out) throws IOException {
    out.writeDouble(burst.score());
    out.writeByte(burst.window().ordinal());
    out.writeBoolean(burst.hot());
    out.writeDouble(burst.observed());
    out.writeDouble(burst.expected());
    out.writeInt(burst.people());
  }

  private static Burst readBurst(DataInput in) throws IOException {
    return new Burst(
        in.readDouble(),
        Window.values()[in.readByte()],
        in.readBoolean(),
        in.readDouble(),
        in.readDouble(),
        in.readInt());
  }
}
