package dev.grapevine.cli.replay;

import dev.grapevine.cli.CliException;
import dev.grapevine.sdk.config.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When a replay must not begin, since all it brings would be late, and how far it may move time.
 *
 * @param lateness how far a record may be behind others
 * @param followed whether what comes is wanted as well
 */
record TimeRules(Duration lateness, boolean followed) {

  /**
   * Checks that an archive does not begin behind the clock of the system.
   *
   * @param archive as a person calls it
   * @param first the time of the first record, moved as it will be
   * @param clock of the system; empty for one that holds nothing
   * @param moved whether the archive is moved in time already
   * @throws CliException with the remedies
   */
  void requireNotBehind(String archive, Instant first, Optional<Instant> clock, boolean moved) {
    if (clock.isEmpty() || !first.isBefore(clock.get().minus(lateness))) {
      return;
    }
    String what =
        "%s begins at %s, but the system's time has come to %s. Whatever is more than %s behind that would be set aside as late, so nothing was written."
            .formatted(archive, first, clock.get(), Durations.text(lateness));
    String into = "  --into NAME   replays it into topics and indices of its own";
    String merge =
        "  --merge       replays it into an empty system, several archives together, sorted by time";
    String move = "  --as-if-now   moves it in time, so that its last event happens now";
    List<String> ways = new ArrayList<>(moved ? List.of(into) : List.of(into, merge, move));
    if (followed) {
      ways.add("  --only-new    leaves out what is there already");
    }
    String helps = ways.size() == 1 ? "What helps:" : "What helps, one of:";
    throw CliException.usage(
        String.join(
            "\n", moved ? "Even when it ends now, " + what : what, helps, String.join("\n", ways)));
  }

  /** Checks that a system is empty, into which archives are to be merged. */
  void requireEmpty(Optional<Instant> clock) {
    if (clock.isPresent()) {
      throw CliException.usage(
          "--merge needs an empty system, but this one's time has come to %s. Nothing was written. Use --into NAME with a new name as well, or an empty data folder."
              .formatted(clock.get()));
    }
  }

  /**
   * How far time may be moved once an archive is loaded: so far that its own deadlines fire, and
   * never past the present.
   *
   * @param last the time of the newest record that was sent, moved as it was
   */
  Instant closingTick(Instant last, Instant now, boolean moved) {
    Instant end = last.plus(lateness.multipliedBy(2));
    return moved || end.isAfter(now) ? now : end;
  }

  /** How old an event may be to be told as it happens: half of what is late leaves time to read. */
  Duration live() {
    return lateness.dividedBy(2);
  }

  /** After this, a record is from the future. */
  Instant horizon(Instant now) {
    return now.plus(lateness);
  }
}
