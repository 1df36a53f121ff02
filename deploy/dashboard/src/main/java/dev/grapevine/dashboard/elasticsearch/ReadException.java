package dev.grapevine.dashboard.elasticsearch;

/** That nothing could be read, with a message for a person; who asked knows the remedy. */
public final class ReadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is the matter. */
  public enum Kind {
    /** It does not answer, or cannot now: it may later. */
    AWAY,
    /** It answers that it will not. */
    REFUSED,
    /** This is no address. */
    BAD_URL
  }

  private final Kind kind;

  public ReadException(Kind kind, String message, Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
