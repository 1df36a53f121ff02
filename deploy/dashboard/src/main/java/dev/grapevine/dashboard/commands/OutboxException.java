package dev.grapevine.dashboard.commands;

/** That a record could not be written; nothing has changed. */
public final class OutboxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OutboxException(String message, Throwable cause) {
    super(message, cause);
  }
}
