package dev.grapevine.schemas;

/** How large a record may be, so that no record can exhaust a process that reads it. */
public final class Limits {
  /** Of a whole document, in bytes. */
  public static final int DOCUMENT_BYTES = 1 << 20;

  /** Of objects and lists within each other. */
  public static final int DEPTH = 32;

  /** Of JSON tokens in a document. */
  public static final int TOKENS = 10_000;

  /** Of the name of a field, in characters. */
  public static final int NAME_LENGTH = 256;

  /** Of a number, in digits. */
  public static final int NUMBER_LENGTH = 1_000;

  /** Of an id, a tag or a type, in characters. */
  public static final int ID_LENGTH = 512;

  /** Of any other string, in characters. */
  public static final int STRING_LENGTH = 64 * 1024;

  /**
   * Of entries in an activity's lists and, counted twice, attributes: leaves tokens for the rest.
   */
  public static final int ENTRIES = TOKENS - 100;

  private Limits() {}
}
