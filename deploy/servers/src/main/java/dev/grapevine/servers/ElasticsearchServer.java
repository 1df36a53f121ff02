package dev.grapevine.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Elasticsearch of one machine as a child process, so that tests and the one-command system
 * run against what production runs against.
 *
 * <p>The ports stay the same over any number of starts, and so does the data: {@code kill()} and
 * {@code start()} make a crash and a recovery. A running server ends with this JVM.
 */
public final class ElasticsearchServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ElasticsearchServer.class);

  private final ElasticsearchOptions options;
  private final ElasticsearchFolder folder;
  private final int httpPort;
  private final int transportPort;
  private ElasticsearchProcess process;
  private Thread shutdownHook;

  /**
   * Chooses the ports; nothing is started or written yet.
   *
   * @throws IOException if no free port can be found
   */
  public ElasticsearchServer(ElasticsearchOptions options) throws IOException {
    this.options = options;
    this.folder = new ElasticsearchFolder(options.folder());
    this.httpPort = chosen(options.httpPort());
    this.transportPort = chosen(options.transportPort());
  }

  /**
   * Ends the server that an earlier run, itself killed, left running on this folder. Starting does
   * so as well; whoever checks ports before has to do it earlier.
   *
   * @throws IOException if it cannot be ended
   */
  public void endLeftBehind() throws IOException {
    LeftBehind.end(folder.pidFile(), folder.marker());
  }

  /**
   * Starts the server and returns when it serves; some 10 to 20 seconds.
   *
   * @throws IOException if it does not, with the reason and the end of the server's log
   */
  public synchronized void start() throws IOException {
    if (isRunning()) {
      throw new IllegalStateException("Elasticsearch is running already at " + uri());
    }
    Path home = ElasticsearchDistribution.unpack(options.zip(), options.distributions());
    endLeftBehind();
    Ports.requireFree(httpPort, "Elasticsearch", "choose another port for its REST interface");
    Ports.requireFree(transportPort, "Elasticsearch", "choose another port for its transport");
    folder.prepare(home, options, httpPort, transportPort);

    RunAs user = RunAs.unprivileged(options.unprivilegedUser());
    for (Path needed : List.of(home, folder.root(), Path.of(System.getProperty("java.home")))) {
      user.requireAccess(needed);
    }
    user.own(folder.root());
    Map<String, String> environment =
        Map.of(
            "ES_JAVA_HOME", System.getProperty("java.home"),
            "ES_PATH_CONF", folder.config().toString(),
            "ES_TMPDIR", folder.temporary().toString(),
            // The launcher bears the mark as well, to be found if it is killed while it starts.
            "CLI_JAVA_OPTS", "-XX:TieredStopAtLevel=1 " + markedLauncher());
    if (options.secured()) {
      storePassword(home, user, environment);
    }
    process =
        ElasticsearchProcess.start(
            user.command(List.of(home.resolve("bin/elasticsearch").toString())),
            environment,
            folder);
    shutdownHook = new Thread(this::stopQuietly, "elasticsearch-stop");
    Runtime.getRuntime().addShutdownHook(shutdownHook);
    awaitHealth();
    LOG.info("Elasticsearch serves at {}", uri());
  }

  /** Where clients connect. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + httpPort);
  }

  public int httpPort() {
    return httpPort;
  }

  /** True while the process lives, be it paused or not yet serving. */
  public synchronized boolean isRunning() {
    return process != null && process.isAlive();
  }

  /** Ends the server in an orderly way; forcibly if that takes longer than the grace. */
  public synchronized void stop() throws IOException {
    if (process != null) {
      process.stop(options.stopGrace());
      forget();
    }
  }

  /** Ends the server as a crash would (SIGKILL). The data stays as it is. */
  public synchronized void kill() throws IOException {
    if (process != null) {
      process.kill();
      forget();
    }
  }

  /** Freezes the server (SIGSTOP): connections stay open and nothing answers. */
  public synchronized void pause() throws IOException {
    process.signal("STOP");
  }

  /** Lets a frozen server go on (SIGCONT). */
  public synchronized void resume() throws IOException {
    process.signal("CONT");
  }

  @Override
  public void close() throws IOException {
    stop();
  }

  private String markedLauncher() {
    // Split at blanks by the start script, so a path with blanks goes without a mark there.
    return folder.marker().contains(" ") ? "" : folder.marker();
  }

  private void storePassword(Path home, RunAs user, Map<String, String> environment)
      throws IOException {
    ProcessBuilder add =
        new ProcessBuilder(
                user.command(
                    List.of(
                        home.resolve("bin/elasticsearch-keystore").toString(),
                        "add",
                        "--stdin",
                        "--force",
                        "bootstrap.password")))
            .directory(folder.root().toFile());
    Commands.run(add, environment, options.password() + "\n");
  }

  private void awaitHealth() throws IOException {
    ElasticsearchHealth health = new ElasticsearchHealth(httpPort, options.password());
    Instant deadline = Instant.now().plus(options.startTimeout());
    try {
      String trouble = health.trouble();
      while (trouble != null) {
        if (!process.isAlive()) {
          throw failure("ended with status " + process.exitValue());
        }
        if (Instant.now().isAfter(deadline)) {
          throw failure("is not up after " + options.startTimeout().toSeconds() + " s: " + trouble);
        }
        Thread.sleep(100);
        trouble = health.trouble();
      }
      process.writePids(folder.pidFile());
    } catch (InterruptedException e) {
      kill();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while Elasticsearch was starting", e);
    }
  }

  private IOException failure(String what) throws IOException {
    String tail = folder.tail(30);
    kill();
    return new IOException(
        "Elasticsearch %s. The end of its log, %s:%n%s".formatted(what, folder.console(), tail));
  }

  private void forget() throws IOException {
    process = null;
    Files.deleteIfExists(folder.pidFile());
    try {
      Runtime.getRuntime().removeShutdownHook(shutdownHook);
    } catch (IllegalStateException e) {
      LOG.debug("The JVM is ending already");
    }
  }

  private void stopQuietly() {
    try {
      stop();
    } catch (IOException e) {
      LOG.warn("Elasticsearch did not stop", e);
    }
  }

  private static int chosen(int wish) {
    return wish == 0 ? Ports.free() : wish;
  }
}
