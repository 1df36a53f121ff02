package dev.grapevine.feed;

import dev.grapevine.sdk.config.Setting;
import java.io.Serializable;
import java.time.Duration;

/**
 * The settings of the activity feed.
 *
 * @param retention how long an object is remembered after the newest activity on it; from 1 day
 * @param idle the pause that ends a session; from 1 minute to 1 day
 * @param longest how long a session lasts at most; from {@code idle} to 7 days
 * @param delay how long changes of a line are gathered before it is written; from 0 to 1 minute
 * @param halflife by how much younger a line must be to rank above one of twice its weight; from 1
 *     minute
 */
public record ActivityFeedConfig(
    @Setting(
            value = "30d",
            doc =
                "how long edits, deletes and undos of an object are honoured after the newest"
                    + " activity on it; at least 1d")
        Duration retention,
    @Setting(
            value = "3h",
            doc =
                "how long nothing happens before what people do alike in one place begins a new"
                    + " line; 1m to 1d")
        Duration idle,
    @Setting(value = "1d", doc = "how long a line goes on at most; from idle to 7d")
        Duration longest,
    @Setting(
            value = "500ms",
            doc = "how long changes of a line are gathered before it is written; 0ms to 1m")
        Duration delay,
    @Setting(
            value = "1d",
            doc =
                "by how much younger a line must be to rank above one of twice its weight; at least"
                    + " 1m")
        Duration halflife)
    implements Serializable {

  public ActivityFeedConfig {
    if (retention.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException("retention must be at least 1d");
    }
    require(idle, Duration.ofMinutes(1), Duration.ofDays(1), "idle must be from 1m to 1d");
    require(longest, idle, Duration.ofDays(7), "longest must be from idle to 7d");
    require(delay, Duration.ZERO, Duration.ofMinutes(1), "delay must be from 0ms to 1m");
    if (halflife.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException("halflife must be at least 1m");
    }
  }

  private static void require(Duration value, Duration least, Duration most, String message) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(message);
    }
  }
}
