package dev.grapevine.servers;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Runs a {@link KafkaServer} alone in a process, for whoever wants to kill it or to measure without
 * it: {@code KafkaServerMain FOLDER [BROKER_PORT [CONTROLLER_PORT]]}.
 *
 * <p>It prints {@code ready HOST:PORT} when it answers, and stops on SIGTERM or when its standard
 * input ends, so that it never outlives a parent that was killed.
 */
public final class KafkaServerMain {
  private KafkaServerMain() {}

  public static void main(String[] args) throws IOException {
    if (args.length < 1 || args.length > 3) {
      System.err.println("Usage: KafkaServerMain FOLDER [BROKER_PORT [CONTROLLER_PORT]]");
      System.exit(2);
    }
    try {
      run(Path.of(args[0]), port(args, 1), port(args, 2));
    } catch (ServerException | NumberFormatException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }

  private static void run(Path folder, int brokerPort, int controllerPort) throws IOException {
    try (KafkaServer server = KafkaServer.start(folder, brokerPort, controllerPort)) {
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-kafka"));
      System.out.println("ready " + server.bootstrap());
      while (System.in.read() >= 0) {
        // Only its end means anything.
      }
    }
  }

  private static int port(String[] args, int index) {
    return args.length > index ? Integer.parseInt(args[index]) : 0;
  }
}
