package dev.grapevine.elasticsearch.sink;

/** Counts the bytes that a document takes in a bulk request, so that batches can be cut by them. */
final class BulkSize {
  // As the client writes it; the line breaks after the action and after the source included.
  private static final int FRAME =
      ("{'index':{'_id':'','_index':'','version':,'version_type':'external_gte'}}\n" + "\n")
          .length();

  private BulkSize() {}

  static long of(Document document) {
    return FRAME
        + escaped(document.id())
        + escaped(document.index())
        + Long.toString(document.version()).length()
        + (long) document.source().length;
  }

  /** Bytes of the text as JSON in UTF-8, without the quotes. */
  private static long escaped(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        bytes += 2;
      } else if (c < 0x20) {
        bytes += "\b\f\n\r\t".indexOf(c) >= 0 ? 2 : 6;
      } else if (c < 0x80) {
        bytes += 1;
      } else if (c < 0x800) {
        bytes += 2;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        bytes += 4;
        i++;
      } else {
        // A lone surrogate has no UTF-8 form and is sent as a question mark.
        bytes += Character.isSurrogate(c) ? 1 : 3;
      }
    }
    return bytes;
  }
}
