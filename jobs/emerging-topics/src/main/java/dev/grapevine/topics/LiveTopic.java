package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicChange;
import dev.grapevine.schemas.TopicState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A topic that was published, and how it has come and gone. Times are numbers of panes, and mean
 * their ends.
 *
 * @param seed the term that it was first noticed by
 * @param id of its document
 * @param episode how often it has emerged
 * @param emerged when it last did
 * @param high when it was last as strong as an alarm
 * @param state where it stands
 * @param since since when
 * @param history all its states, the oldest first
 * @param written its document as it was written last; null before the first time
 * @param writtenAt when that was
 */
public record LiveTopic(
    String seed,
    String id,
    int episode,
    int emerged,
    int high,
    TopicState state,
    int since,
    List<TopicChange> history,
    Topic written,
    int writtenAt) {

  private static final int TRENDS_AFTER = Pane.HOUR;
  private static final int FADES_AFTER = 8 * Pane.HOUR;
  private static final int CLOSES_AFTER = 2 * Pane.DAY;

  public LiveTopic {
    state = state == null ? TopicState.CLOSED : state;
    history = history == null ? List.of() : history;
  }

  /** The event time that a pane stands for in documents. */
  static Instant time(int pane) {
    return Instant.ofEpochMilli(Pane.end(pane));
  }

  /** A new episode. */
  static LiveTopic emerge(LiveTopic earlier, String scope, String seed, int pane) {
    LiveTopic topic =
        new LiveTopic(
            seed,
            DocumentId.of("topic", scope, seed),
            earlier == null ? 1 : earlier.episode + 1,
            pane,
            pane,
            TopicState.CLOSED,
            pane,
            earlier == null ? List.of() : earlier.history,
            earlier == null ? null : earlier.written,
            pane);
    return topic.in(TopicState.EMERGING, pane);
  }

  /** What it is once a pane is over in which it was as strong as an alarm. */
  LiveTopic fired(int pane) {
    LiveTopic topic =
        new LiveTopic(seed, id, episode, emerged, pane, state, since, history, written, writtenAt);
    boolean trends = state != TopicState.EMERGING || pane - emerged >= TRENDS_AFTER;
    return trends ? topic.in(TopicState.TRENDING, pane) : topic;
  }

  /** What it is once a pane is over in which it was not. */
  LiveTopic rested(int pane) {
    if (pane < deadline()) {
      return this;
    }
    return in(state == TopicState.FADING ? TopicState.CLOSED : TopicState.FADING, pane);
  }

  /** The pane in which its state changes if it does not fire; {@link TermState#NEVER} for none. */
  int deadline() {
    return switch (state) {
      case EMERGING, TRENDING -> high + FADES_AFTER;
      case FADING -> high + CLOSES_AFTER;
      case CLOSED -> TermState.NEVER;
    };
  }

  LiveTopic wrote(Topic document, int pane) {
    return new LiveTopic(seed, id, episode, emerged, high, state, since, history, document, pane);
  }

  /** Whether its document would be another one now. */
  boolean isBehind(TopicDocument document) {
    return written == null || !document.topic(this, written.version()).equals(written);
  }

  private LiveTopic in(TopicState next, int pane) {
    if (next == state) {
      return this;
    }
    List<TopicChange> longer = new ArrayList<>(history);
    longer.add(new TopicChange(episode, next, time(pane)));
    int from = Math.max(0, longer.size() - Topic.MAX_HISTORY);
    return new LiveTopic(
        seed,
        id,
        episode,
        emerged,
        high,
        next,
        pane,
        new ArrayList<>(longer.subList(from, longer.size())),
        written,
        writtenAt);
  }
}
