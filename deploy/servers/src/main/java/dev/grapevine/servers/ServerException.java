package dev.grapevine.servers;

/** Says why a server cannot do what it was asked to, and what to do about it. */
public class ServerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ServerException(String message) {
    super(message);
  }

  public ServerException(String message, Throwable cause) {
    super(message, cause);
  }
}
