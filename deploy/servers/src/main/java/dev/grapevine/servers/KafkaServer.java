package dev.grapevine.servers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.utils.Time;

/**
 * Kafka's own server inside this JVM, broker and controller in one, so that a single machine needs
 * no installation to run the real thing. It listens on the loopback interface only, and without
 * authentication.
 */
public final class KafkaServer implements AutoCloseable {
  private static final String REMEDY = "start it with another port, or with 0 for any free one";
  private static final long READY_SECONDS = 60;

  private final KafkaFolder folder;
  private final KafkaRaftServer server;
  private final String bootstrap;
  private final String clusterId;
  private boolean closed;

  private KafkaServer(
      KafkaFolder folder, KafkaRaftServer server, String bootstrap, String clusterId) {
    this.folder = folder;
    this.server = server;
    this.bootstrap = bootstrap;
    this.clusterId = clusterId;
  }

  /** Starts a server on free ports; see {@link #start(Path, int, int)}. */
  public static KafkaServer start(Path folder) {
    return start(folder, 0, 0);
  }

  /**
   * Starts a server and returns when it answers.
   *
   * @param folder where all data is; a folder of an earlier run is continued, also of a killed one
   * @param brokerPort the port of clients, 0 for a free one
   * @param controllerPort the port that broker and controller talk on, 0 for a free one
   * @throws PortTakenException when a given port is another program's
   * @throws ServerException when the folder cannot be used or the server does not come up
   */
  public static KafkaServer start(Path folder, int brokerPort, int controllerPort) {
    requireFree(brokerPort, "Kafka's broker");
    requireFree(controllerPort, "Kafka's controller");
    // Enough for two to be left: a free port may also be one of those given.
    List<Integer> free = new ArrayList<>(Ports.free(4));
    free.removeAll(List.of(brokerPort, controllerPort));
    int broker = brokerPort == 0 ? free.get(0) : brokerPort;
    int controller = controllerPort == 0 ? free.get(1) : controllerPort;
    KafkaFolder data = KafkaFolder.open(folder);
    KafkaServer started = null;
    try {
      Properties settings = KafkaSettings.of(folder, broker, controller);
      String clusterId = data.prepare(settings);
      KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
      started = new KafkaServer(data, server, "127.0.0.1:" + broker, clusterId);
      server.startup();
      started.awaitAnswer();
      return started;
    } catch (RuntimeException | ExecutionException | TimeoutException e) {
      throw failed(folder, started == null ? data : started, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed(folder, started, e);
    }
  }

  /** What clients connect to: host and port. */
  public String bootstrap() {
    return bootstrap;
  }

  /** The id that the data folder was given when it was new. */
  public String clusterId() {
    return clusterId;
  }

  /** The same as {@link Topics#ensure} on this server. */
  public void createTopics(Collection<TopicSpec> topics) {
    Topics.ensure(bootstrap, topics);
  }

  /**
   * Stops the broker, then the controller, and returns when both have let go of their data, also
   * when it is another thread that stops them.
   */
  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      try {
        server.shutdown();
        server.awaitShutdown();
      } finally {
        folder.close();
      }
    }
  }

  private void awaitAnswer() throws ExecutionException, InterruptedException, TimeoutException {
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
      admin.describeCluster().nodes().get(READY_SECONDS, TimeUnit.SECONDS);
    }
  }

  private static void requireFree(int port, String purpose) {
    if (port != 0) {
      Ports.requireFree(port, purpose, REMEDY);
    }
  }

  private static ServerException failed(Path folder, AutoCloseable opened, Exception cause) {
    ServerException failure =
        cause instanceof ServerException known
            ? known
            : new ServerException(
                "Kafka does not come up on " + folder + ": " + reason(cause), cause);
    try {
      opened.close();
    } catch (Exception e) {
      failure.addSuppressed(e);
    }
    return failure;
  }

  private static String reason(Throwable cause) {
    Throwable root = cause;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root.getMessage() == null ? root.toString() : root.getMessage();
  }
}
