package dev.grapevine.gaps;

import dev.grapevine.schemas.Command;
import java.util.List;

/**
 * What comes to a gap: a sign, people who could help, or a command.
 *
 * @param gap id without its episode
 * @param at when it counts, in milliseconds of event time
 * @param sign null if this is something else
 * @param candidates null if this is something else
 * @param command null if this is something else
 */
public record GapInput(
    String gap, long at, Sign sign, List<Candidate> candidates, Command command) {

  static GapInput sign(Sign sign) {
    return new GapInput(sign.gap(), sign.at(), sign, null, null);
  }

  static GapInput answer(String gap, long at, List<Candidate> candidates) {
    return new GapInput(gap, at, null, candidates, null);
  }

  /**
   * A command counts when time comes to what could be seen when it was given: time is behind the
   * clock by the patience.
   */
  static GapInput command(Command command, long patienceMillis) {
    return new GapInput(
        Lifecycle.base(command.gap()),
        command.time().toEpochMilli() - patienceMillis,
        null,
        null,
        command);
  }
}
