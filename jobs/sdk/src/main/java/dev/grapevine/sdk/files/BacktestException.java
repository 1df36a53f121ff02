package dev.grapevine.sdk.files;

/** A back-test has failed; the message is that of the first cause. */
public final class BacktestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BacktestException(Throwable cause) {
    super("The back-test failed: " + rootMessage(cause), cause);
  }

  private static String rootMessage(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }
}
