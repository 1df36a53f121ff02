package dev.grapevine.schemas;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be asked for with a command. */
public enum CommandAction {
  /** Say that somebody knows of the gap. */
  ACKNOWLEDGE("acknowledge"),
  /** Say who takes care of it. */
  ASSIGN("assign"),
  /** Do not show it until a certain time. */
  SNOOZE("snooze"),
  /** Say, with a reason, that it is none. */
  DISMISS("dismiss"),
  /** Say that it is not over. */
  REOPEN("reopen");

  static final String NAMES =
      Arrays.stream(values()).map(CommandAction::id).collect(Collectors.joining(", "));

  private final String id;

  CommandAction(String id) {
    this.id = id;
  }

  /** The name on the wire. */
  public String id() {
    return id;
  }

  /** The action with this name, or empty. */
  public static Optional<CommandAction> of(String id) {
    for (CommandAction action : values()) {
      if (action.id.equals(id)) {
        return Optional.of(action);
      }
    }
    return Optional.empty();
  }
}
