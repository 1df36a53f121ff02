package dev.grapevine.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftBehindTest {
  @TempDir private Path folder;

  @Test
  void endsTheProcessThatBearsTheMarkAndNoOther() throws Exception {
    Process ours = sleeper("-Dmark=ours");
    Process other = sleeper("-Dmark=other");
    Path pidFile = folder.resolve("pid");
    try {
      Files.writeString(pidFile, ours.pid() + "\n" + other.pid() + "\nnonsense\n");
      LeftBehind.end(pidFile, "-Dmark=ours");
      assertThat(ours.isAlive()).isFalse();
      assertThat(other.isAlive()).isTrue();
      assertThat(pidFile).doesNotExist();
    } finally {
      ours.destroyForcibly();
      other.destroyForcibly();
    }
  }

  @Test
  void isContentWithoutAnEarlierRun() throws IOException {
    LeftBehind.end(folder.resolve("absent"), "-Dmark");
  }

  private static Process sleeper(String mark) throws IOException {
    return new ProcessBuilder("sh", "-c", "while :; do sleep 1; done", mark).start();
  }
}
