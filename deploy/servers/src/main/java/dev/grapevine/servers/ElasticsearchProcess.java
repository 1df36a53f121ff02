package dev.grapevine.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The two operating-system processes of a running server: a launcher, and as its child the server
 * itself. Signals that must hit hard go to the child, since the launcher's death would not end it.
 */
final class ElasticsearchProcess {
  private static final Duration DEATH = Duration.ofSeconds(10);
  private final Process launcher;

  private ElasticsearchProcess(Process launcher) {
    this.launcher = launcher;
  }

  static ElasticsearchProcess start(
      List<String> command, Map<String, String> environment, ElasticsearchFolder folder)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.console().toFile());
    // Elasticsearch warns about a Java it is told to ignore.
    builder.environment().keySet().removeAll(List.of("JAVA_HOME", "JAVA_OPTS", "ES_JAVA_OPTS"));
    builder.environment().putAll(environment);
    ElasticsearchProcess process = new ElasticsearchProcess(builder.start());
    process.writePids(folder.pidFile());
    return process;
  }

  boolean isAlive() {
    return launcher.isAlive();
  }

  int exitValue() {
    return launcher.exitValue();
  }

  /** Remembers both processes, so that a later run can end them should this one be killed. */
  void writePids(Path pidFile) throws IOException {
    StringBuilder pids = new StringBuilder().append(launcher.pid()).append('\n');
    launcher.descendants().forEach(child -> pids.append(child.pid()).append('\n'));
    Files.writeString(pidFile, pids, StandardCharsets.US_ASCII);
  }

  /** Asks for an orderly end and insists after the grace. */
  void stop(Duration grace) throws IOException {
    if (launcher.isAlive()) {
      signal("CONT");
      launcher.destroy();
      if (!await(grace)) {
        kill();
      }
    }
  }

  /** Ends the server without any chance to clean up, as a crash would. */
  void kill() throws IOException {
    List<ProcessHandle> children = launcher.descendants().toList();
    children.forEach(ProcessHandle::destroyForcibly);
    // The launcher notices and ends by itself; only an orphan of a killed launcher stays a zombie.
    if (children.isEmpty() || !await(DEATH)) {
      launcher.destroyForcibly();
      await(DEATH);
    }
  }

  /** Sends a signal by name to the server proper. */
  void signal(String name) throws IOException {
    for (ProcessHandle child : launcher.descendants().toList()) {
      Commands.output("kill", "-" + name, Long.toString(child.pid()));
    }
  }

  private boolean await(Duration time) throws IOException {
    try {
      return launcher.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      launcher.descendants().forEach(ProcessHandle::destroyForcibly);
      launcher.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for Elasticsearch to end", e);
    }
  }
}
