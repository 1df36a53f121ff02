package dev.grapevine.schemas;

import java.io.IOException;

/**
 * Reads and writes the transitions of knowledge gaps: flat objects, the same on their topic of
 * Kafka, in the index of the history, and in the file of a back-test.
 */
public final class GapTransitionCodec {
  private GapTransitionCodec() {}

  /**
   * The transition in the document, with fields that are not known passed over. An unknown
   * visibility is private.
   *
   * @throws CodecException if the document is malformed, too large, or no transition
   */
  public static GapTransition decode(byte[] json) {
    return JsonDocument.read(json, in -> new GapTransitionReader().read(in));
  }

  /**
   * The transition as a document; of a tombstone nothing that could be read.
   *
   * @throws CodecException if it is private, lacks what it must have, names more evidence than it
   *     may, or has a number that is none
   */
  public static byte[] encode(GapTransition transition) {
    check(transition);
    DocumentRules.notPrivate(transition.visibility());
    DocumentRules.atMost(Gap.MAX_EVIDENCE, "$.evidence", transition.evidence());
    byte[] json = JsonOutput.write(out -> write(out, transition));
    JsonBytes.checkSize(json);
    return json;
  }

  static void check(GapTransition transition) {
    DocumentRules.required("$.gap", transition.gap());
    DocumentRules.required("$.type", transition.type());
    DocumentRules.required("$.scope", transition.scope());
    DocumentRules.required("$.visibility", transition.visibility());
    DocumentRules.required("$.state", transition.state());
    DocumentRules.required("$.severity", transition.severity());
    DocumentRules.time("$.time", transition.time());
    DocumentRules.time("$.openedAt", transition.openedAt());
    DocumentRules.optionalTime("$.due", transition.due());
    if (!transition.tombstone()) {
      DocumentRules.required("$.subject", transition.subject());
      DocumentRules.required("$.title", transition.title());
    }
    DocumentRules.notNegative("$.sequence", transition.sequence());
    DocumentRules.notNegative("$.episode", transition.episode());
    DocumentRules.notNegative("$.version", transition.version());
    transition
        .numbers()
        .forEach((name, number) -> DocumentRules.finite("$.numbers." + name, number));
  }

  private static void write(JsonOutput out, GapTransition transition) throws IOException {
    out.string("gap", transition.gap());
    out.number("sequence", transition.sequence());
    out.string("type", transition.type());
    out.number("episode", transition.episode());
    out.string("scope", transition.scope());
    out.string("visibility", transition.visibility().id());
    if (!transition.tombstone()) {
      out.string("subject", transition.subject());
      out.string("title", transition.title());
    }
    out.string("state", transition.state().id());
    out.string("from", transition.from() == null ? null : transition.from().id());
    out.string("severity", transition.severity().id());
    out.time("time", transition.time());
    out.time("openedAt", transition.openedAt());
    if (!transition.tombstone()) {
      content(out, transition);
    }
    out.bool("tombstone", transition.tombstone());
    out.number("version", transition.version());
  }

  private static void content(JsonOutput out, GapTransition transition) throws IOException {
    out.time("due", transition.due());
    out.string("owner", transition.owner());
    out.string("actor", transition.actor());
    out.string("reason", transition.reason());
    out.numbers("numbers", transition.numbers());
    out.string("why", transition.why());
    out.strings("evidence", transition.evidence());
  }
}
