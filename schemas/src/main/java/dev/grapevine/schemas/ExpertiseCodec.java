package dev.grapevine.schemas;

import java.io.IOException;

/** Reads and writes the documents of who knows a subject. */
public final class ExpertiseCodec {
  private ExpertiseCodec() {}

  /**
   * What is known of a subject, with fields that are not known passed over. What a document leaves
   * out is empty, and an unknown visibility is private.
   *
   * @throws CodecException if the document is malformed, too large, or no such document
   */
  public static ExpertiseDocument decode(byte[] json) {
    return JsonDocument.read(json, in -> new ExpertiseDocumentReader().read(in));
  }

  /**
   * The same as a document, empty if it is a tombstone.
   *
   * @throws CodecException if it is private, lacks what it must have, has longer lists than it may,
   *     or a number that is none
   */
  public static byte[] encode(ExpertiseDocument document) {
    check(document);
    DocumentRules.notPrivate(document.visibility());
    ExpertParts.checkLengths(ExpertiseDocument.MAX_PEOPLE, "$.people", document.people());
    byte[] json = JsonOutput.write(out -> write(out, document));
    JsonBytes.checkSize(json);
    return json;
  }

  static void check(ExpertiseDocument document) {
    DocumentRules.required("$.id", document.id());
    DocumentRules.required("$.scope", document.scope());
    DocumentRules.required("$.visibility", document.visibility());
    DocumentRules.time("$.time", document.time());
    if (!document.tombstone()) {
      DocumentRules.required("$.subject", document.subject());
      DocumentRules.required("$.kind", document.kind());
      DocumentRules.required("$.name", document.name());
    }
    DocumentRules.notNegative("$.knowing", document.knowing());
    DocumentRules.notNegative("$.activity", document.activity());
    DocumentRules.notNegative("$.expertise", document.expertise());
    DocumentRules.notNegative("$.topShare", document.topShare());
    DocumentRules.notNegative("$.effectiveExperts", document.effectiveExperts());
    DocumentRules.notNegative("$.factor", document.factor());
    DocumentRules.notNegative("$.trend", document.trend());
    DocumentRules.notNegative("$.version", document.version());
    ExpertParts.check("$.people", document.people());
  }

  private static void write(JsonOutput out, ExpertiseDocument document) throws IOException {
    out.string("id", document.id());
    out.string("scope", document.scope());
    out.string("visibility", document.visibility().id());
    if (!document.tombstone()) {
      content(out, document);
    }
    out.time("time", document.time());
    out.bool("tombstone", document.tombstone());
    out.number("version", document.version());
  }

  private static void content(JsonOutput out, ExpertiseDocument document) throws IOException {
    out.string("subject", document.subject());
    out.string("kind", document.kind());
    out.string("name", document.name());
    out.objects("people", document.people(), ExpertParts::write);
    out.number("knowing", document.knowing());
    out.number("activity", document.activity());
    out.number("expertise", document.expertise());
    out.number("topShare", document.topShare());
    out.number("effectiveExperts", document.effectiveExperts());
    out.number("factor", document.factor());
    out.number("trend", document.trend());
  }
}
