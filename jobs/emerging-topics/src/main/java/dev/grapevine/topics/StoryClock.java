package dev.grapevine.topics;

import dev.grapevine.schemas.Trending;
import org.apache.flink.streaming.api.TimerService;

/**
 * When to look at the stories of a scope again, and what is hot in it.
 *
 * @param due the pane that a timer is set for; {@link TermState#NEVER} for none
 * @param expiry when all is to be forgotten, in milliseconds of event time
 * @param trending as it was written last; null before the first time
 * @param trendingAt the pane of that
 */
public record StoryClock(int due, long expiry, Trending trending, int trendingAt) {
  /** The same, once the timer of a pane has fired. */
  StoryClock after(int pane) {
    return due > pane ? this : new StoryClock(TermState.NEVER, expiry, trending, trendingAt);
  }

  /** The same, with a timer that is set for this pane at the latest. */
  StoryClock dueBy(int pane, TimerService timers) {
    if (due <= pane) {
      return this;
    }
    timers.registerEventTimeTimer(Panes.timer(pane));
    return new StoryClock(pane, expiry, trending, trendingAt);
  }
}
