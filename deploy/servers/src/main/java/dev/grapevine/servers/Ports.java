package dev.grapevine.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks at ports of the loopback interface before a server does, whose own message would come late
 * and from deep inside.
 */
public final class Ports {
  private Ports() {}

  /**
   * Checks that a port can be bound.
   *
   * @param purpose what the port is wanted for, such as {@code "Kafka's broker"}
   * @param remedy how to choose another, such as {@code "choose another with --kafka-port"}
   * @throws PortTakenException when another program has it
   */
  public static void requireFree(int port, String purpose, String remedy) {
    if (!isFree(port)) {
      throw new PortTakenException(port, purpose, remedy);
    }
  }

  /** Whether a port can be bound now. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = bind(port)) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  /** A port that nobody has now. */
  public static int free() {
    return free(1).get(0);
  }

  /** Ports that nobody has now, all different. */
  public static List<Integer> free(int count) {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      // Held together until all are found, or the system might hand out one of them twice.
      for (int i = 0; i < count; i++) {
        sockets.add(bind(0));
      }
      return sockets.stream().map(ServerSocket::getLocalPort).toList();
    } catch (IOException e) {
      throw new ServerException("No free port on the loopback interface: " + e.getMessage(), e);
    } finally {
      sockets.forEach(Ports::release);
    }
  }

  private static ServerSocket bind(int port) throws IOException {
    ServerSocket socket = new ServerSocket();
    try {
      // A port whose last connections only wait to be forgotten is free.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static void release(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new ServerException("Port " + socket.getLocalPort() + " cannot be released", e);
    }
  }
}
