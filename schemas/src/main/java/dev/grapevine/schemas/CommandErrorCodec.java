package dev.grapevine.schemas;

import java.io.IOException;
import java.time.Instant;

/** Reads and writes the answers to commands that were not carried out, as flat objects. */
public final class CommandErrorCodec {
  private CommandErrorCodec() {}

  /**
   * The answer in the document, with fields that are not known passed over.
   *
   * @throws CodecException if the document is malformed, too large, or no such answer
   */
  public static CommandError decode(byte[] json) {
    return JsonDocument.read(json, CommandErrorCodec::read);
  }

  /**
   * The answer as a document.
   *
   * @throws CodecException if it lacks what it must have
   */
  public static byte[] encode(CommandError error) {
    check(error);
    byte[] json = JsonOutput.write(out -> write(out, error));
    JsonBytes.checkSize(json);
    return json;
  }

  private static CommandError check(CommandError error) {
    DocumentRules.required("$.command", error.command());
    DocumentRules.required("$.gap", error.gap());
    DocumentRules.required("$.actor", error.actor());
    DocumentRules.time("$.time", error.time());
    DocumentRules.required("$.reason", error.reason());
    DocumentRules.required("$.detail", error.detail());
    DocumentRules.notNegative("$.sequence", error.sequence());
    return error;
  }

  private static void write(JsonOutput out, CommandError error) throws IOException {
    out.string("command", error.command());
    out.string("gap", error.gap());
    out.string("actor", error.actor());
    out.time("time", error.time());
    out.string("reason", error.reason().id());
    out.string("detail", error.detail());
    out.string("state", error.state() == null ? null : error.state().id());
    out.number("sequence", error.sequence());
  }

  private static CommandError read(JsonInput in) throws IOException {
    String command = null;
    String gap = null;
    String actor = null;
    Instant time = null;
    CommandError.Reason reason = null;
    String detail = null;
    GapState state = null;
    int sequence = 0;
    Names seen = new Names();
    for (String name = in.nextName(seen); name != null; name = in.nextName(seen)) {
      switch (name) {
        case "command" -> command = in.string();
        case "gap" -> gap = in.string();
        case "actor" -> actor = in.string();
        case "time" -> time = in.time();
        case "reason" ->
            reason = in.oneOf("reason", CommandError.Reason::of, CommandError.Reason.NAMES);
        case "detail" -> detail = in.string();
        case "state" -> state = in.gapState();
        case "sequence" -> sequence = (int) in.integer(Integer.MAX_VALUE, 0);
        default -> in.skip();
      }
    }
    return check(new CommandError(command, gap, actor, time, reason, detail, state, sequence));
  }
}
