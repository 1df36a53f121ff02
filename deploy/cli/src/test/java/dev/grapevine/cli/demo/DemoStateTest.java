package dev.grapevine.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.cli.CliException;
import dev.grapevine.simulation.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoStateTest {
  private static final Instant START = Instant.parse("2026-03-04T09:45:00.123Z");

  @TempDir Path data;

  @Test
  void whatIsWrittenIsRead() throws IOException {
    assertThat(DemoState.read(data)).isEmpty();
    Settings settings = Settings.of(5, START).restarted(START.plusSeconds(60)).withVolume(0.25);
    DemoState state = new DemoState(settings, START.plusSeconds(90), Map.of(0, 7L, 1, 0L));

    state.write(data);

    assertThat(DemoState.read(data)).hasValue(state);
  }

  @Test
  void aBrokenFileIsNamed() throws IOException {
    Files.writeString(data.resolve("demo.json"), "{\"starts\":[]}");
    assertThatThrownBy(() -> DemoState.read(data))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("demo.json cannot be read")
        .hasMessageContaining("--data");
  }

  @Test
  void anotherSeedIsRefused() throws IOException {
    new DemoState(Settings.of(5, START), START, Map.of()).write(data);
    Clock clock = Clock.fixed(START.plusSeconds(9), ZoneOffset.UTC);
    assertThatThrownBy(() -> Organisation.in(data, 6L, clock))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("--seed 5, not 6");
    Organisation.in(data, 5L, clock).close();
    Organisation.in(data, null, clock).close();
  }
}
