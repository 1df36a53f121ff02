package dev.grapevine.dashboard.view;

import dev.grapevine.dashboard.text.Text;

/**
 * Somebody, as a round mark with a name.
 *
 * @param id opaque id
 * @param name for people to read
 * @param bot whether it is no person
 */
public record Face(String id, String name, boolean bot) {
  private static final int HUES = 8;
  private static final int NAME_LENGTH = 60;

  public Face {
    name = Text.firstLine(name, NAME_LENGTH);
  }

  /** One or two letters. */
  public String initials() {
    StringBuilder initials = new StringBuilder();
    for (String word : name.replaceFirst("^[a-z]+:", "").split("[^\\p{L}\\p{N}]+")) {
      if (!word.isEmpty() && initials.codePointCount(0, initials.length()) < 2) {
        initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
      }
    }
    return initials.isEmpty() ? "?" : initials.toString();
  }

  /** One of a few colours, always the same for the same person. */
  public int hue() {
    return Math.floorMod(id.hashCode() * 0x9E3779B9 >>> 16, HUES);
  }
}
