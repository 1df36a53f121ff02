package dev.grapevine.cli.gaps;

import dev.grapevine.cli.CliException;
import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.CommandAction;
import dev.grapevine.schemas.Gap;
import dev.grapevine.sdk.config.Durations;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is to be done with a gap, in the words of the command line. */
final class Order {
  static final String NAMES = "ack, assign WHO, snooze UNTIL, dismiss REASON, reopen";

  private Order() {}

  /**
   * The command for these words.
   *
   * @param gap as it is known
   * @param words the action, and what it needs
   * @throws CliException if they are no command
   */
  static Command command(Gap gap, List<String> words, String actor, Instant now) {
    CommandAction action =
        switch (words.get(0)) {
          case "ack", "acknowledge" -> CommandAction.ACKNOWLEDGE;
          case "assign" -> CommandAction.ASSIGN;
          case "snooze" -> CommandAction.SNOOZE;
          case "dismiss" -> CommandAction.DISMISS;
          case "reopen" -> CommandAction.REOPEN;
          default ->
              throw CliException.usage(
                  "%s is nothing that can be done with a gap; one of %s."
                      .formatted(words.get(0), NAMES));
        };
    boolean takesMore =
        action == CommandAction.ASSIGN
            || action == CommandAction.SNOOZE
            || action == CommandAction.DISMISS;
    if (takesMore == (words.size() == 1)) {
      throw CliException.usage(
          (takesMore ? "%s needs one thing more: %s." : "%s takes nothing more: %s.")
              .formatted(words.get(0), NAMES));
    }
    String more = String.join(" ", words.subList(1, words.size()));
    return new Command(
        UUID.randomUUID().toString(),
        gap.id(),
        actor,
        now,
        action,
        gap.sequence(),
        action == CommandAction.ASSIGN ? more : null,
        action == CommandAction.SNOOZE ? until(more, now) : null,
        action == CommandAction.DISMISS ? more : null);
  }

  private static Instant until(String text, Instant now) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException notATime) {
      try {
        return now.plus(Durations.parse(text));
      } catch (IllegalArgumentException e) {
        throw CliException.usage(
            "%s is no time to snooze until: write 3d, or 2026-03-02T09:00:00Z.".formatted(text));
      }
    }
  }
}
