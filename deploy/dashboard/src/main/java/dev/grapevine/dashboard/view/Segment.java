package dev.grapevine.dashboard.view;

/**
 * A piece of text that is shown alike.
 *
 * @param style {@code plain}, {@code code}, or {@code mark} for what was looked for
 * @param text which a template escapes
 */
public record Segment(String style, String text) {

  /** Whether it is shown as it is. */
  public boolean isPlain() {
    return style.equals("plain");
  }

  /** Whether it is something to type. */
  public boolean isCode() {
    return style.equals("code");
  }
}
