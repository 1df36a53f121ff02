package dev.grapevine.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the server that an earlier run, itself killed, left running on the same data: it holds the
 * lock on it, and no new server could start.
 */
final class LeftBehind {
  private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);
  private static final Duration GRACE = Duration.ofSeconds(10);

  private LeftBehind() {}

  /**
   * Ends the processes named in the file whose command line bears the mark. Process ids are reused,
   * so a number alone proves nothing.
   */
  static void end(Path pidFile, String mark) throws IOException {
    try {
      for (String line : Files.readAllLines(pidFile)) {
        if (line.strip().matches("[0-9]+")) {
          ProcessHandle process = ProcessHandle.of(Long.parseLong(line.strip())).orElse(null);
          if (process != null && process.isAlive() && commandLine(process).contains(mark)) {
            LOG.warn("Ending Elasticsearch (process {}) left by an earlier run", process.pid());
            end(process);
          }
        }
      }
      Files.deleteIfExists(pidFile);
    } catch (NoSuchFileException e) {
      LOG.debug("No earlier run at {}", pidFile);
    }
  }

  private static void end(ProcessHandle process) throws IOException {
    process.destroy();
    if (!gone(process)) {
      process.destroyForcibly();
      if (!gone(process)) {
        throw new IOException("Cannot end process " + process.pid() + " of an earlier run");
      }
    }
  }

  private static boolean gone(ProcessHandle process) throws IOException {
    try {
      process.onExit().get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while ending process " + process.pid(), e);
    } catch (ExecutionException e) {
      throw new IOException("Cannot end process " + process.pid(), e);
    }
  }

  /** The whole command line; that of {@link ProcessHandle} is cut where it is long. */
  static String commandLine(ProcessHandle process) throws IOException {
    Path proc = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    if (Files.isReadable(proc)) {
      return new String(Files.readAllBytes(proc), StandardCharsets.UTF_8).replace('\0', ' ');
    }
    return Commands.output("ps", "-ww", "-o", "command=", "-p", Long.toString(process.pid()));
  }
}
