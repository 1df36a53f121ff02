package dev.grapevine.schemas;

/** What can be said of a document before it is parsed, which costs next to nothing. */
final class JsonBytes {
  static final String NOTHING = "not JSON: there is nothing in it";

  private JsonBytes() {}

  /**
   * Whether the document mentions surrogates, so that its strings need a closer look.
   *
   * @throws CodecException if there is no document, or it is too long or not UTF-8
   */
  static boolean check(byte[] json) {
    if (json == null || json.length == 0) {
      throw CodecException.malformed(NOTHING);
    }
    checkSize(json);
    // A parser would take zeros among the first bytes for UTF-16 or UTF-32, and read on.
    for (int i = 0; i < Math.min(4, json.length); i++) {
      if (json[i] == 0) {
        throw CodecException.malformed("line is not UTF-8 at byte " + i + ": a zero byte");
      }
    }
    int plain = Utf8.plainPrefix(json);
    int invalid = Utf8.firstInvalid(json, plain, json.length);
    if (invalid >= 0) {
      throw CodecException.malformed("line is not UTF-8 at byte " + invalid);
    }
    return Utf8.mentionsSurrogates(json, plain);
  }

  /**
   * Checks the length alone.
   *
   * @throws CodecException if the document is too long
   */
  static void checkSize(byte[] json) {
    if (json.length > Limits.DOCUMENT_BYTES) {
      throw CodecException.tooLarge(
          "document of %d bytes is longer than %d".formatted(json.length, Limits.DOCUMENT_BYTES));
    }
  }
}
