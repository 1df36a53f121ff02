package dev.grapevine.benchmark;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process with the class path of this one, spoken to line by line. */
final class ChildProcess implements AutoCloseable {
  private static final long POLL_MILLIS = 2;

  private final Process process;
  private final Path log;
  private final BufferedReader answers;
  private final Writer commands;

  /**
   * @param log gets all that the process says beside its answers
   */
  ChildProcess(Path log, List<String> jvmOptions, Class<?> main, String... args)
      throws IOException {
    this.log = log;
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvmOptions);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(args));
    File errors = log.toFile();
    process = new ProcessBuilder(command).redirectError(errors).start();
    answers = process.inputReader();
    commands = process.outputWriter();
  }

  void say(String line) throws IOException {
    commands.write(line + "\n");
    commands.flush();
  }

  /**
   * The next line that the process says.
   *
   * @throws BenchmarkException if it ends, or says nothing for so long
   */
  String answer(Duration patience) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!answers.ready()) {
      if (!process.isAlive() && !answers.ready()) {
        throw new BenchmarkException(
            "A process ended with %d. See %s.".formatted(process.exitValue(), log));
      }
      if (System.nanoTime() > deadline) {
        throw new BenchmarkException(
            "A process has not answered for %d s. See %s.".formatted(patience.toSeconds(), log));
      }
      Thread.sleep(POLL_MILLIS);
    }
    return answers.readLine();
  }

  /** Ends it: by the end of its input, which it takes as a wish, or else by force. */
  @Override
  public void close() throws IOException {
    try {
      commands.close();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
