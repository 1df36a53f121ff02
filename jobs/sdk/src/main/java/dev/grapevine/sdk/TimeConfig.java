package dev.grapevine.sdk;

import dev.grapevine.sdk.config.Setting;
import java.io.Serializable;
import java.time.Duration;

/**
 * How every job deals with event time.
 *
 * @param lateness how far behind the newest record of its partition a record may be and still
 *     count; also how far ahead of the clock it may be, so that no record from the future can make
 *     others late
 */
public record TimeConfig(
    @Setting(
            value = "1h",
            doc =
                "how far a record may be behind the newest of its partition, or ahead of the clock;"
                    + " beyond it, it is a dead letter")
        Duration lateness)
    implements Serializable {

  public TimeConfig {
    if (lateness.isNegative()) {
      throw new IllegalArgumentException("lateness must not be negative, but is " + lateness);
    }
  }
}
