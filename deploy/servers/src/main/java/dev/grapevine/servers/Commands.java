package dev.grapevine.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the small programs of the operating system that the JDK has no call for. */
final class Commands {
  private Commands() {}

  /** What the command printed, trimmed; its exit status is ignored. */
  static String output(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    await(process, command[0]);
    return output.strip();
  }

  /** Feeds the command and fails, quoting what it printed, if it does. */
  static void run(ProcessBuilder command, Map<String, String> environment, String input)
      throws IOException {
    command.environment().putAll(environment);
    Process process = command.redirectErrorStream(true).start();
    try (var in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (await(process, command.command().get(0)) != 0) {
      throw new IOException(String.join(" ", command.command()) + " failed: " + output);
    }
  }

  private static int await(Process process, String name) throws IOException {
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(name + " did not end within 60 s");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while waiting for " + name, e);
    }
  }
}
