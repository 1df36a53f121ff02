package dev.grapevine.dashboard.access;

/** That it is not known who asks, or that they may not do this; with a remedy. */
public final class AccessDeniedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  private AccessDeniedException(int status, String message) {
    super(message);
    this.status = status;
  }

  /** Nobody who may be believed says who it is. */
  public static AccessDeniedException unknown(String message) {
    return new AccessDeniedException(401, message);
  }

  /** It is known who it is, and they may not. */
  public static AccessDeniedException forbidden(String message) {
    return new AccessDeniedException(403, message);
  }

  /** The status of HTTP. */
  public int status() {
    return status;
  }
}
