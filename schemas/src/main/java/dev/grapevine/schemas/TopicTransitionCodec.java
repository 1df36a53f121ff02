package dev.grapevine.schemas;

import java.io.IOException;

/**
 * Reads and writes the transitions of topics: flat objects, on their topic of Kafka as in the file
 * of a back-test. They are no CloudEvents, since a line of that file must be readable by itself.
 */
public final class TopicTransitionCodec {
  private TopicTransitionCodec() {}

  /**
   * The transition in the document, with fields that are not known passed over. An unknown
   * visibility is private.
   *
   * @throws CodecException if the document is malformed, too large, or no transition
   */
  public static TopicTransition decode(byte[] json) {
    return JsonDocument.read(json, in -> new TopicTransitionReader().read(in));
  }

  /**
   * The transition as a document.
   *
   * @throws CodecException if it is private, lacks what it must have, names more evidence than it
   *     may, or has a number that is none
   */
  public static byte[] encode(TopicTransition transition) {
    check(transition);
    DocumentRules.notPrivate(transition.visibility());
    DocumentRules.atMost(Topic.MAX_EVIDENCE, "$.evidence", transition.evidence());
    byte[] json = JsonOutput.write(out -> write(out, transition));
    JsonBytes.checkSize(json);
    return json;
  }

  static void check(TopicTransition transition) {
    DocumentRules.required("$.topic", transition.topic());
    DocumentRules.required("$.scope", transition.scope());
    DocumentRules.required("$.visibility", transition.visibility());
    DocumentRules.required("$.name", transition.name());
    DocumentRules.required("$.state", transition.state());
    DocumentRules.time("$.time", transition.time());
    DocumentRules.time("$.emergedAt", transition.emergedAt());
    DocumentRules.notNegative("$.episode", transition.episode());
    DocumentRules.finite("$.score", transition.score());
    DocumentRules.notNegative("$.observed", transition.observed());
    DocumentRules.notNegative("$.expected", transition.expected());
    DocumentRules.notNegative("$.window", transition.window());
    DocumentRules.notNegative("$.people", transition.people());
    DocumentRules.notNegative("$.version", transition.version());
  }

  private static void write(JsonOutput out, TopicTransition transition) throws IOException {
    out.string("topic", transition.topic());
    out.number("episode", transition.episode());
    out.string("scope", transition.scope());
    out.string("visibility", transition.visibility().id());
    out.string("name", transition.name());
    out.strings("terms", transition.terms());
    out.string("state", transition.state().id());
    out.time("time", transition.time());
    out.time("emergedAt", transition.emergedAt());
    out.number("score", transition.score());
    out.number("observed", transition.observed());
    out.number("expected", transition.expected());
    out.number("window", transition.window());
    out.number("people", transition.people());
    out.strings("evidence", transition.evidence());
    if (transition.tombstone()) {
      out.bool("tombstone", true);
    }
    out.number("version", transition.version());
  }
}
