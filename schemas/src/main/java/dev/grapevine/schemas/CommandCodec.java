package dev.grapevine.schemas;

import java.io.IOException;
import java.time.Instant;

/** Reads and writes commands, as flat objects. */
public final class CommandCodec {
  private CommandCodec() {}

  /**
   * The command in the document, with fields that are not known passed over.
   *
   * @throws CodecException if the document is malformed, too large, or no command: an assignment
   *     without somebody, a snooze without an end, a dismissal without a reason
   */
  public static Command decode(byte[] json) {
    return JsonDocument.read(json, CommandCodec::read);
  }

  /**
   * The command as a document.
   *
   * @throws CodecException if it lacks what it must have, or has an id of more than 512 characters
   */
  public static byte[] encode(Command command) {
    check(command);
    byte[] json = JsonOutput.write(out -> write(out, command));
    JsonBytes.checkSize(json);
    return json;
  }

  private static Command check(Command command) {
    DocumentRules.id("$.id", command.id());
    DocumentRules.id("$.gap", command.gap());
    DocumentRules.id("$.actor", command.actor());
    DocumentRules.time("$.time", command.time());
    DocumentRules.required("$.action", command.action());
    if (command.sequence() < 1) {
      throw CodecException.invalid(
          "$.sequence: missing; the gap's newest sequence that was seen, from 1");
    }
    switch (command.action()) {
      case ASSIGN -> DocumentRules.id("$.assignee", command.assignee());
      case SNOOZE -> DocumentRules.time("$.until", command.until());
      case DISMISS -> DocumentRules.notBlank("$.reason", command.reason());
      default -> {}
    }
    DocumentRules.optionalTime("$.until", command.until());
    return command;
  }

  private static void write(JsonOutput out, Command command) throws IOException {
    out.string("id", command.id());
    out.string("gap", command.gap());
    out.string("actor", command.actor());
    out.time("time", command.time());
    out.string("action", command.action().id());
    out.number("sequence", command.sequence());
    out.string("assignee", command.assignee());
    out.time("until", command.until());
    out.string("reason", command.reason());
  }

  private static Command read(JsonInput in) throws IOException {
    String id = null;
    String gap = null;
    String actor = null;
    Instant time = null;
    CommandAction action = null;
    int sequence = 0;
    String assignee = null;
    Instant until = null;
    String reason = null;
    Names seen = new Names();
    for (String name = in.nextName(seen); name != null; name = in.nextName(seen)) {
      switch (name) {
        case "id" -> id = in.string();
        case "gap" -> gap = in.string();
        case "actor" -> actor = in.string();
        case "time" -> time = in.time();
        case "action" -> action = in.oneOf("action", CommandAction::of, CommandAction.NAMES);
        case "sequence" -> sequence = (int) in.integer(Integer.MAX_VALUE, 0);
        case "assignee" -> assignee = in.string();
        case "until" -> until = in.time();
        case "reason" -> reason = in.string();
        default -> in.skip();
      }
    }
    return check(new Command(id, gap, actor, time, action, sequence, assignee, until, reason));
  }
}
