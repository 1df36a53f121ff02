package dev.grapevine.gaps;

import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.CommandAction;
import dev.grapevine.sdk.testing.Story;
import java.time.Duration;

/** Commands that a manager gives. */
final class Commands {
  private Commands() {}

  /** Now, as the story goes; with all that any action needs. */
  static Command to(Story story, String gap, CommandAction action, int sequence) {
    return new Command(
        "%s/%s/%d".formatted(gap, action.id(), sequence),
        gap,
        "mia",
        story.now(),
        action,
        sequence,
        "cy",
        story.now().plus(Duration.ofHours(6)),
        "asked in person");
  }
}
