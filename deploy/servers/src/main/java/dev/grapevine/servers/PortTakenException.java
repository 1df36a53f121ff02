package dev.grapevine.servers;

/** Says which port another program has, what it was wanted for, and how to choose another. */
public final class PortTakenException extends ServerException {
  private static final long serialVersionUID = 1L;

  private final int port;

  PortTakenException(int port, String purpose, String remedy) {
    super(
        "Port %d, wanted for %s, is taken: stop the program that has it, or %s."
            .formatted(port, purpose, remedy));
    this.port = port;
  }

  /** The port that is taken. */
  public int port() {
    return port;
  }
}
