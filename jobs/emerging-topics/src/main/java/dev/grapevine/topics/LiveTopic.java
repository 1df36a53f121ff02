package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicChange;
import dev.grapevine.schemas.TopicState;
import dev.grapevine.sdk.DocumentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
 * @param written its document as it was written last; null before the first time and while it is
 *     gone
 * @param writtenAt when that was
 * @param behind whether it would be another one by now
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
    int writtenAt,
    boolean behind) {

  /** For so many panes, nothing but numbers is not written again. */
  static final int REST = 5;

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
            pane,
            false);
    return topic.in(TopicState.EMERGING, pane);
  }

  /** What it is once a pane is over in which it was as strong as an alarm. */
  LiveTopic fired(int pane) {
    LiveTopic topic =
        new LiveTopic(
            seed, id, episode, emerged, pane, state, since, history, written, writtenAt, behind);
    boolean trends = state != TopicState.EMERGING || pane - emerged >= TRENDS_AFTER;
    return trends ? topic.in(TopicState.TRENDING, pane) : topic;
  }

  /** What it is once a pane is over in which it was not. */
  LiveTopic rested(int pane) {
    if (pane < changesAt()) {
      return this;
    }
    return in(state == TopicState.FADING ? TopicState.CLOSED : TopicState.FADING, pane);
  }

  /** The pane to look at it again if it does not fire; {@link TermState#NEVER} for none. */
  int deadline() {
    int numbers = behind ? writtenAt + REST : TermState.NEVER;
    return Math.min(numbers, changesAt());
  }

  private int changesAt() {
    return switch (state) {
      case EMERGING, TRENDING -> high + FADES_AFTER;
      case FADING -> high + CLOSES_AFTER;
      case CLOSED -> TermState.NEVER;
    };
  }

  /** Whether numbers wait to be written. */
  boolean isDue(int pane) {
    return behind && pane >= writtenAt + REST;
  }

  /** Whether its document, if it has any, names other topics than these. */
  boolean namesOthersThan(List<String> related) {
    return written != null && !written.related().equals(related);
  }

  /** Whether its document shows one of these activities. */
  boolean shows(Set<String> activities) {
    return written != null
        && written.evidence().stream().anyMatch(shown -> activities.contains(shown.id()));
  }

  LiveTopic behind(boolean isBehind) {
    return isBehind == behind
        ? this
        : new LiveTopic(
            seed, id, episode, emerged, high, state, since, history, written, writtenAt, isBehind);
  }

  LiveTopic wrote(Topic document, int pane) {
    return new LiveTopic(
        seed, id, episode, emerged, high, state, since, history, document, pane, false);
  }

  /** What it is once nothing speaks for it any more: over, until it fires again. */
  LiveTopic gone(int pane) {
    return new LiveTopic(seed, id, episode, emerged, high, state, since, history, null, pane, false)
        .in(TopicState.CLOSED, pane);
  }

  /** Whether nothing is to be told of it. */
  boolean isGone() {
    return written == null && state == TopicState.CLOSED;
  }

  /** Whether its document would be another one now. */
  boolean differsFrom(TopicDocument document) {
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
        writtenAt,
        behind);
  }
}
