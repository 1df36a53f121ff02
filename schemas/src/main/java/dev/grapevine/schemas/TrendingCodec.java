package dev.grapevine.schemas;

import java.io.IOException;

/** Reads and writes the lists of what is hot now. */
public final class TrendingCodec {
  private TrendingCodec() {}

  /**
   * The list in the document, with fields that are not known passed over. What a document leaves
   * out is empty, and an unknown visibility is private.
   *
   * @throws CodecException if the document is malformed, too large, or no such list
   */
  public static Trending decode(byte[] json) {
    return JsonDocument.read(json, TrendingReader::read);
  }

  /**
   * The list as a document, empty if it is a tombstone.
   *
   * @throws CodecException if it is private, lacks what it must have, has more entries than it may,
   *     or a number that is none
   */
  public static byte[] encode(Trending trending) {
    check(trending);
    DocumentRules.notPrivate(trending.visibility());
    DocumentRules.atMost(Trending.MAX_ENTRIES, "$.entries", trending.entries());
    byte[] json = JsonOutput.write(out -> write(out, trending));
    JsonBytes.checkSize(json);
    return json;
  }

  static void check(Trending trending) {
    DocumentRules.required("$.id", trending.id());
    DocumentRules.required("$.scope", trending.scope());
    DocumentRules.required("$.visibility", trending.visibility());
    DocumentRules.time("$.time", trending.time());
    DocumentRules.notNegative("$.version", trending.version());
    trending.entries().forEach(TrendingCodec::check);
  }

  private static void check(TrendingEntry entry) {
    DocumentRules.required("$.entries.name", entry.name());
    DocumentRules.notNegative("$.entries.people", entry.people());
    DocumentRules.notNegative("$.entries.observed", entry.observed());
    DocumentRules.notNegative("$.entries.expected", entry.expected());
    DocumentRules.finite("$.entries.score", entry.score());
  }

  private static void write(JsonOutput out, Trending trending) throws IOException {
    out.string("id", trending.id());
    out.string("scope", trending.scope());
    out.string("visibility", trending.visibility().id());
    out.time("time", trending.time());
    if (!trending.tombstone()) {
      out.objects("entries", trending.entries(), TrendingCodec::write);
    }
    out.bool("tombstone", trending.tombstone());
    out.number("version", trending.version());
  }

  private static void write(JsonOutput out, TrendingEntry entry) throws IOException {
    out.string("name", entry.name());
    out.strings("terms", entry.terms());
    out.number("people", entry.people());
    out.number("observed", entry.observed());
    out.number("expected", entry.expected());
    out.number("score", entry.score());
    out.string("topic", entry.topic());
    out.string("state", entry.state() == null ? null : entry.state().id());
  }
}
