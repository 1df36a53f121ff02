package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.schemas.Trending;
import org.apache.flink.streaming.api.TimerService;

/**
 * When to look at the stories of a scope again, and what is hot in it.
 *
 * @param due the pane that a timer is set for; {@link TermState#NEVER} for none
 * @param expiry when all is to be forgotten, in milliseconds of event time
 * @param trending as it was written last; null before the first time
 * @param trendingAt the pane of that
 * @param sweepAt from which pane on to look for what can be forgotten
 */
public record StoryClock(int due, long expiry, Trending trending, int trendingAt, int sweepAt) {

  static StoryClock until(long expiry) {
    return new StoryClock(TermState.NEVER, expiry, null, 0, 0);
  }

  StoryClock orUntil(long later) {
    return new StoryClock(due, later, trending, trendingAt, sweepAt);
  }

  /** The same, once the timer of a pane has fired. */
  StoryClock after(int pane) {
    return due > pane
        ? this
        : new StoryClock(TermState.NEVER, expiry, trending, trendingAt, sweepAt);
  }

  /** The same, with a timer that is set for this pane at the latest. */
  StoryClock dueBy(int pane, TimerService timers) {
    if (due <= pane) {
      return this;
    }
    timers.registerEventTimeTimer(Panes.timer(pane));
    return new StoryClock(pane, expiry, trending, trendingAt, sweepAt);
  }

  /** The same, with a list that need not rest: what it shows may have been taken back. */
  StoryClock hurried(int pane) {
    return new StoryClock(due, expiry, trending, pane - LiveTopic.REST, sweepAt);
  }

  StoryClock listed(Trending list, int pane) {
    return new StoryClock(due, expiry, list, pane, sweepAt);
  }

  StoryClock sweptAt(int pane) {
    return new StoryClock(due, expiry, trending, trendingAt, pane + Pane.HOUR);
  }
}
