package dev.grapevine.dashboard.access;

/** That something is not there for this reader, whether it is there for others or not. */
public final class NotVisibleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public NotVisibleException() {
    super("not there, or not for this reader");
  }
}
