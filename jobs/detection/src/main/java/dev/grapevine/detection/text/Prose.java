package dev.grapevine.detection.text;

/** What a person wrote as prose, for those who look at sentences rather than at terms. */
public final class Prose {
  private Prose() {}

  /**
   * The text without its code blocks, quotations, traces, logs and signature, of whose characters
   * line breaks are left; markup within lines stays. Of a text beyond 16 KiB, the beginning.
   *
   * @param text Markdown or plain; may be null, which is as if it were empty
   */
  public static String of(String text) {
    if (text == null) {
      return "";
    }
    MaskedText masked = new MaskedText(TextLimit.cut(text));
    ProseLines.mask(masked);
    return new String(masked.prose());
  }

  /** Compatibility forms, case and typographic apostrophes undone: one word, one spelling. */
  public static String fold(String text) {
    return Characters.fold(text).replace('\u2019', '\'');
  }
}
