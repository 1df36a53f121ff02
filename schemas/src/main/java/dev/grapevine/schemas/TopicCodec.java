package dev.grapevine.schemas;

import java.io.IOException;

/** Reads and writes the documents of emerging topics. */
public final class TopicCodec {
  private TopicCodec() {}

  /**
   * The topic in the document, with fields that are not known passed over. What a document leaves
   * out is empty, and an unknown visibility is private.
   *
   * @throws CodecException if the document is malformed, too large, or no topic
   */
  public static Topic decode(byte[] json) {
    return JsonDocument.read(json, in -> new TopicReader().read(in));
  }

  /**
   * The topic as a document; of a tombstone only what orders it and says that it is one, so that
   * nothing of what was taken back is left.
   *
   * @throws CodecException if the topic is private, lacks what it must have, has longer lists than
   *     it may, or a number that is none
   */
  public static byte[] encode(Topic topic) {
    check(topic);
    DocumentRules.notPrivate(topic.visibility());
    checkLengths(topic);
    byte[] json = JsonOutput.write(out -> write(out, topic));
    JsonBytes.checkSize(json);
    return json;
  }

  static void check(Topic topic) {
    DocumentRules.required("$.id", topic.id());
    DocumentRules.required("$.scope", topic.scope());
    DocumentRules.required("$.visibility", topic.visibility());
    DocumentRules.time("$.emergedAt", topic.emergedAt());
    DocumentRules.time("$.time", topic.time());
    DocumentRules.finite("$.rank", topic.rank());
    DocumentRules.notNegative("$.version", topic.version());
    if (!topic.tombstone()) {
      DocumentRules.required("$.name", topic.name());
      DocumentRules.required("$.state", topic.state());
      DocumentRules.time("$.since", topic.since());
    }
    if (topic.sparklineEnd() != null) {
      ActivityRules.checkYears("$.sparklineEnd", topic.sparklineEnd());
    }
    DocumentRules.notNegative("$.episode", topic.episode());
    DocumentRules.finite("$.score", topic.score());
    DocumentRules.notNegative("$.observed", topic.observed());
    DocumentRules.notNegative("$.expected", topic.expected());
    DocumentRules.notNegative("$.window", topic.window());
    DocumentRules.notNegative("$.people", topic.people());
    topic.sparkline().forEach(people -> DocumentRules.notNegative("$.sparkline", people));
    topic.evidence().forEach(TopicParts::check);
    topic.history().forEach(TopicParts::check);
  }

  private static void checkLengths(Topic topic) {
    DocumentRules.atMost(Topic.SPARKLINE_DAYS, "$.sparkline", topic.sparkline());
    DocumentRules.atMost(Topic.MAX_EVIDENCE, "$.evidence", topic.evidence());
    DocumentRules.atMost(Topic.MAX_RELATED, "$.related", topic.related());
    DocumentRules.atMost(Topic.MAX_HISTORY, "$.history", topic.history());
    topic.evidence().forEach(TopicParts::checkLength);
  }

  private static void write(JsonOutput out, Topic topic) throws IOException {
    out.string("id", topic.id());
    out.string("scope", topic.scope());
    out.string("visibility", topic.visibility().id());
    if (!topic.tombstone()) {
      content(out, topic);
    }
    out.time("emergedAt", topic.emergedAt());
    out.time("time", topic.time());
    out.number("rank", topic.rank());
    out.bool("tombstone", topic.tombstone());
    out.number("version", topic.version());
  }

  private static void content(JsonOutput out, Topic topic) throws IOException {
    out.number("episode", topic.episode());
    out.string("name", topic.name());
    out.strings("terms", topic.terms());
    out.string("state", topic.state().id());
    out.time("since", topic.since());
    out.number("score", topic.score());
    out.number("observed", topic.observed());
    out.number("expected", topic.expected());
    out.number("window", topic.window());
    out.number("people", topic.people());
    out.integers("sparkline", topic.sparkline());
    out.time("sparklineEnd", topic.sparklineEnd());
    out.objects("evidence", topic.evidence(), TopicParts::write);
    out.strings("related", topic.related());
    out.strings("artifacts", topic.artifacts());
    out.strings("links", topic.links());
    out.strings("channels", topic.channels());
    out.objects("history", topic.history(), TopicParts::write);
  }
}
