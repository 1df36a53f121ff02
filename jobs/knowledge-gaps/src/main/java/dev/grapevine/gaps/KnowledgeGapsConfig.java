package dev.grapevine.gaps;

import dev.grapevine.sdk.config.Durations;
import dev.grapevine.sdk.config.Setting;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The settings of knowledge gaps.
 *
 * @param sla how long a question may wait: {@code auto}, or a duration of at least 1 minute
 * @param chat which questions count that only their words tell: {@code insisted} or {@code all}
 * @param hours the hours in which a team may be expected to answer, by scope; 24×7 for any other
 * @param people how many people telemetry must come from to be published; from 2
 * @param click how long after a search a click is awaited; from 1 minute to 1 day
 * @param moduleDepth how many folders of a path name a code module; from 1 to 8
 * @param optOut actors who are never named as somebody who could help
 * @param patience how late what happened may be told and still be seen in its order; not negative
 * @param retention how long things are remembered after the newest activity on them; from 1 day
 * @param memory how long subjects are remembered after the newest contribution; from 365 days
 */
public record KnowledgeGapsConfig(
    @Setting(
            value = "auto",
            doc =
                "how long a question may wait: auto, as long as nine of ten do (4h to 3d), or a"
                    + " duration such as 24h")
        String sla,
    @Setting(
            value = "insisted",
            doc =
                "which questions count that only their words tell: insisted, those whose asker came"
                    + " back to them before anybody else said anything, or that three more people"
                    + " have; or all")
        String chat,
    @Setting(
            doc =
                "the hours in which a team may be expected to answer, such as team/pay:"
                    + " Europe/Berlin Mon-Fri 09:00-17:00; all hours of all days for any other")
        Map<String, String> hours,
    @Setting(
            value = "5",
            doc = "how many people must have searched in vain for it to be published; at least 2")
        int people,
    @Setting(
            value = "10m",
            doc = "how long after a search a click is awaited before it has failed; 1m to 1d")
        Duration click,
    @Setting(value = "2", doc = "how many folders of a path name a code module; 1 to 8")
        int moduleDepth,
    @Setting(doc = "ids of people who are never named as somebody who could help")
        List<String> optOut,
    @Setting(
            value = "2m",
            doc =
                "how late what happened may be told and still be seen in its order; what is later"
                    + " counts from when it comes")
        Duration patience,
    @Setting(
            value = "30d",
            doc =
                "how long edits, deletes and undos are honoured, and gaps are remembered, after the"
                    + " newest activity; at least 1d")
        Duration retention,
    @Setting(
            value = "365d",
            doc =
                "how long a subject and the number of a gap's episodes are remembered; at least"
                    + " 365d")
        Duration memory)
    implements Serializable {

  static final String AUTO = "auto";
  static final String INSISTED = "insisted";
  static final String ALL = "all";

  public KnowledgeGapsConfig {
    // Serializable, whatever the configuration has made of them.
    hours = hours == null ? new HashMap<>() : new HashMap<>(hours);
    optOut = optOut == null ? new ArrayList<>() : new ArrayList<>(optOut);
    require(isSla(sla), "sla must be auto, or a duration of at least 1m such as 24h");
    require(chat.equals(INSISTED) || chat.equals(ALL), "chat must be insisted or all");
    hours.forEach(
        (scope, text) ->
            require(isHours(text), "hours: " + scope + " must be like " + Hours.SAMPLE));
    require(people >= 2, "people must be at least 2");
    require(
        click.compareTo(Duration.ofMinutes(1)) >= 0 && click.compareTo(Duration.ofDays(1)) <= 0,
        "click must be from 1m to 1d");
    require(moduleDepth >= 1 && moduleDepth <= 8, "module-depth must be from 1 to 8");
    require(!patience.isNegative(), "patience must not be negative");
    require(retention.compareTo(Duration.ofDays(1)) >= 0, "retention must be at least 1d");
    require(memory.compareTo(Duration.ofDays(365)) >= 0, "memory must be at least 365d");
  }

  /** Whether deadlines are made of how long questions wait. */
  boolean isAuto() {
    return sla.equals(AUTO);
  }

  /** Whether all questions count that only their words tell. */
  boolean isAllChat() {
    return chat.equals(ALL);
  }

  /** The deadline, in milliseconds, for a curve that would make it this long. */
  long slaMillis(Duration auto) {
    return (isAuto() ? auto : Durations.parse(sla)).toMillis();
  }

  private static boolean isSla(String text) {
    if (text.equals(AUTO)) {
      return true;
    }
    try {
      return Durations.parse(text).compareTo(Duration.ofMinutes(1)) >= 0;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isHours(String text) {
    try {
      Hours.parse(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }
}
