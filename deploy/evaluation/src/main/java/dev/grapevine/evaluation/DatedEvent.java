package dev.grapevine.evaluation;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened.
 *
 * @param topic what people call it
 * @param type as the truth file has it
 * @param terms by which it is recognised, in lower case
 * @param start when it began
 */
public record DatedEvent(String topic, String type, List<String> terms, Instant start) {
  private static final List<String> ASIDE = List.of("weak", "channel", "gap");
  private static final String NEGATIVE = "negative";

  /** Whether it ought to be found. */
  public boolean isCounted() {
    return !ASIDE.contains(type) && !isNegative();
  }

  /** Whether it must not be found. */
  public boolean isNegative() {
    return type.equals(NEGATIVE);
  }
}
