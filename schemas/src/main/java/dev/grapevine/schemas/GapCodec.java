package dev.grapevine.schemas;

import java.io.IOException;

/** Reads and writes the documents of knowledge gaps. */
public final class GapCodec {
  private GapCodec() {}

  /**
   * The gap in the document, with fields that are not known passed over. What a document leaves out
   * is empty, and an unknown visibility is private.
   *
   * @throws CodecException if the document is malformed, too large, or no gap
   */
  public static Gap decode(byte[] json) {
    return JsonDocument.read(json, in -> new GapReader().read(in));
  }

  /**
   * The gap as a document; of a tombstone only what orders it and says that it is one, so that
   * nothing of what was taken back is left.
   *
   * @throws CodecException if the gap is private, lacks what it must have, has longer lists than it
   *     may, or a number that is none
   */
  public static byte[] encode(Gap gap) {
    check(gap);
    DocumentRules.notPrivate(gap.visibility());
    DocumentRules.atMost(Gap.MAX_EVIDENCE, "$.evidence", gap.evidence());
    gap.evidence().forEach(TopicParts::checkLength);
    ExpertParts.checkLengths(Gap.MAX_HELPERS, "$.helpers", gap.helpers());
    byte[] json = JsonOutput.write(out -> write(out, gap));
    JsonBytes.checkSize(json);
    return json;
  }

  static void check(Gap gap) {
    DocumentRules.required("$.id", gap.id());
    DocumentRules.required("$.type", gap.type());
    DocumentRules.required("$.scope", gap.scope());
    DocumentRules.required("$.visibility", gap.visibility());
    DocumentRules.time("$.openedAt", gap.openedAt());
    DocumentRules.time("$.changedAt", gap.changedAt());
    if (!gap.tombstone()) {
      DocumentRules.required("$.subject", gap.subject());
      DocumentRules.required("$.title", gap.title());
      DocumentRules.required("$.state", gap.state());
      DocumentRules.required("$.severity", gap.severity());
    }
    DocumentRules.optionalTime("$.due", gap.due());
    DocumentRules.optionalTime("$.snoozedUntil", gap.snoozedUntil());
    DocumentRules.optionalTime("$.resolvedAt", gap.resolvedAt());
    DocumentRules.notNegative("$.episode", gap.episode());
    DocumentRules.notNegative("$.sequence", gap.sequence());
    DocumentRules.finite("$.rank", gap.rank());
    DocumentRules.notNegative("$.version", gap.version());
    gap.numbers().forEach((name, number) -> DocumentRules.finite("$.numbers." + name, number));
    gap.evidence().forEach(TopicParts::check);
    ExpertParts.check("$.helpers", gap.helpers());
  }

  private static void write(JsonOutput out, Gap gap) throws IOException {
    out.string("id", gap.id());
    out.string("type", gap.type());
    out.string("scope", gap.scope());
    out.string("visibility", gap.visibility().id());
    out.number("episode", gap.episode());
    if (!gap.tombstone()) {
      content(out, gap);
    }
    out.time("openedAt", gap.openedAt());
    out.time("changedAt", gap.changedAt());
    out.number("sequence", gap.sequence());
    out.number("rank", gap.rank());
    out.bool("tombstone", gap.tombstone());
    out.number("version", gap.version());
  }

  private static void content(JsonOutput out, Gap gap) throws IOException {
    out.string("subject", gap.subject());
    out.string("title", gap.title());
    out.string("state", gap.state().id());
    out.string("severity", gap.severity().id());
    out.numbers("numbers", gap.numbers());
    out.string("why", gap.why());
    out.string("closesWhen", gap.closesWhen());
    out.objects("evidence", gap.evidence(), TopicParts::write);
    out.objects("helpers", gap.helpers(), ExpertParts::write);
    out.strings("about", gap.about());
    out.string("channel", gap.channel());
    out.time("due", gap.due());
    out.string("owner", gap.owner());
    out.time("snoozedUntil", gap.snoozedUntil());
    out.string("reason", gap.reason());
    out.time("resolvedAt", gap.resolvedAt());
  }
}
