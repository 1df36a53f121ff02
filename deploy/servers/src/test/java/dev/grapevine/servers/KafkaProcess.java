package dev.grapevine.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, which can be killed. */
final class KafkaProcess implements AutoCloseable {
  private final Process process;
  private final String bootstrap;

  KafkaProcess(Path folder) throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                KafkaServerMain.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader reader = process.inputReader();
    String line = reader.readLine();
    if (line == null || !line.startsWith("ready ")) {
      close();
      throw new IllegalStateException("The process said: " + line);
    }
    bootstrap = line.substring("ready ".length());
  }

  String bootstrap() {
    return bootstrap;
  }

  /** SIGKILL: nothing of the process runs any more afterwards. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM; the exit code, which is 128 + 15 after a shutdown in order. */
  int terminate() throws InterruptedException {
    process.destroy();
    return exitCode();
  }

  /** Ends the standard input; the exit code. */
  int endInput() throws IOException, InterruptedException {
    process.getOutputStream().close();
    return exitCode();
  }

  private int exitCode() throws InterruptedException {
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("The process does not stop");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
