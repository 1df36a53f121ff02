package dev.grapevine.topics;

import dev.grapevine.detection.topics.Rules;
import dev.grapevine.sdk.config.Setting;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * The settings of emerging topics.
 *
 * @param threshold the least score of an alarm; above 0
 * @param threadThreshold the least score of an alarm of a single thread; above 0
 * @param thresholds instead of {@code threshold}, by scope; that of a thread moves by as much
 * @param people how many distinct people a topic must have to be published; from 2
 * @param patience how late what happened may be told and still be seen in its order; not negative
 * @param retention how long an object is remembered after the newest activity on it; from 1 day
 * @param memory how long terms, scopes and topics are remembered after they were last heard of;
 *     from 30 days
 */
public record EmergingTopicsConfig(
    @Setting(value = "3.4", doc = "the least score of an alarm; above 0") double threshold,
    @Setting(
            value = "5.4",
            doc = "the least score of an alarm that rests on a single thread; above 0")
        double threadThreshold,
    @Setting(doc = "other thresholds for single scopes, such as team/pay: 6.1")
        Map<String, String> thresholds,
    @Setting(
            value = "4",
            doc = "how many distinct people a topic must have to be published; at least 2")
        int people,
    @Setting(
            value = "2m",
            doc =
                "how late what happened may be told and still be seen in its order; what is later"
                    + " counts from when it comes")
        Duration patience,
    @Setting(
            value = "30d",
            doc =
                "how long edits, deletes and undos of an object are honoured after the newest"
                    + " activity on it; at least 1d")
        Duration retention,
    @Setting(
            value = "90d",
            doc =
                "how long terms, scopes and topics are remembered after they were last heard of; at"
                    + " least 30d")
        Duration memory)
    implements Serializable {

  /** How far below an alarm a burst is worth telling. */
  private static final double MARGIN = 2;

  private static final double LEAST_CANDIDATE = 1.5;

  public EmergingTopicsConfig {
    // Serializable, whatever the configuration has made of it.
    thresholds = thresholds == null ? new HashMap<>() : new HashMap<>(thresholds);
    require(threshold > 0, "threshold must be above 0");
    require(threadThreshold > 0, "thread-threshold must be above 0");
    thresholds.forEach(
        (scope, value) -> require(isNumber(value), "thresholds: " + scope + " must be above 0"));
    require(people >= 2, "people must be at least 2");
    require(!patience.isNegative(), "patience must not be negative");
    require(retention.compareTo(Duration.ofDays(1)) >= 0, "retention must be at least 1d");
    require(memory.compareTo(Duration.ofDays(30)) >= 0, "memory must be at least 30d");
  }

  /** The least score of an alarm in a scope. */
  double leastScore(String scope, boolean hot) {
    String own = thresholds.get(scope);
    double shift = own == null ? 0 : Double.parseDouble(own) - threshold;
    return (hot ? threadThreshold : threshold) + shift;
  }

  /** The least score of a burst that is worth telling, alarm or not. */
  double candidate(String scope) {
    return Math.max(LEAST_CANDIDATE, leastScore(scope, false) - MARGIN);
  }

  Rules rules(String scope) {
    return new Rules(leastScore(scope, false), leastScore(scope, true), people);
  }

  private static boolean isNumber(String value) {
    try {
      return Double.parseDouble(value) > 0;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
