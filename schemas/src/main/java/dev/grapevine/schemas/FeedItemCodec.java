package dev.grapevine.schemas;

import java.io.IOException;

/** Reads and writes the documents of the feeds. */
public final class FeedItemCodec {
  private FeedItemCodec() {}

  /**
   * The item in the document, with fields that are not known passed over. What a document leaves
   * out is empty, and an unknown visibility is private.
   *
   * @throws CodecException if the document is malformed, too large, or no feed item
   */
  public static FeedItem decode(byte[] json) {
    return JsonDocument.read(json, in -> new FeedItemReader().read(in));
  }

  /**
   * The item as a document; of a tombstone only what orders it and says that it is one, so that
   * nothing of what was taken back is left.
   *
   * @throws CodecException if the item lacks an id, scope, visibility, start or time, or its rank
   *     is no number
   */
  public static byte[] encode(FeedItem item) {
    check(item);
    byte[] json = JsonOutput.write(out -> write(out, item));
    JsonBytes.checkSize(json);
    return json;
  }

  static void check(FeedItem item) {
    Object[] required = {item.id(), item.scope(), item.visibility(), item.start(), item.time()};
    String[] names = {"id", "scope", "visibility", "start", "time"};
    for (int i = 0; i < required.length; i++) {
      if (required[i] == null) {
        throw ActivityRules.missing("$." + names[i]);
      }
    }
    if (!item.tombstone() && item.verb() == null) {
      throw ActivityRules.missing("$.verb");
    }
    if (item.people() < 0 || item.version() < 0) {
      throw CodecException.invalid("$.people or $.version: below 0");
    }
    if (!Double.isFinite(item.rank())) {
      throw CodecException.invalid("$.rank: " + item.rank() + " is no number that JSON can carry");
    }
    ActivityRules.checkYears("$.start", item.start());
    ActivityRules.checkYears("$.time", item.time());
  }

  private static void write(JsonOutput out, FeedItem item) throws IOException {
    out.string("id", item.id());
    out.string("scope", item.scope());
    out.string("visibility", item.visibility().id());
    if (!item.tombstone()) {
      content(out, item);
    }
    out.time("start", item.start());
    out.time("time", item.time());
    out.number("rank", item.rank());
    out.bool("tombstone", item.tombstone());
    out.number("version", item.version());
  }

  private static void content(JsonOutput out, FeedItem item) throws IOException {
    out.string("verb", item.verb().id());
    out.strings("actors", item.actors());
    out.number("people", item.people());
    out.string("object", item.object());
    out.string("objectType", item.objectType());
    out.string("thread", item.thread());
    out.string("inReplyTo", item.inReplyTo());
    out.string("channel", item.channel());
    out.strings("audience", item.audience());
    out.string("title", item.title());
    out.string("text", item.text());
    out.strings("tags", item.tags());
    out.strings("artifacts", item.artifacts());
    out.string("url", item.url());
    out.strings("activities", item.activities());
    out.bool("edited", item.edited());
  }
}
