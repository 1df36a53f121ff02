package dev.grapevine.feed;

import dev.grapevine.sdk.config.Setting;
import java.io.Serializable;
import java.time.Duration;

/**
 * The settings of the activity feed.
 *
 * @param retention how long an object is remembered after the newest activity on it; from 1 day
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
    if (halflife.compareTo(Duration.ofMinutes(1)) < 0) {
      throw new IllegalArgumentException("halflife must be at least 1m");
    }
  }
}
