package dev.grapevine.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointsTest {
  @TempDir Path data;

  @Test
  void thoseWrittenAreRead() throws IOException {
    Endpoints endpoints = new Endpoints("127.0.0.1:1", "http://127.0.0.1:2", "http://127.0.0.1:3");

    new Endpoints("a:1", "http://a:2", "http://a:3").write(data);
    endpoints.write(data);

    assertThat(Endpoints.read(data)).isEqualTo(endpoints);
    assertThat(data).isDirectoryContaining("glob:**/endpoints.properties");
    assertThat(Files.list(data)).hasSize(1);
  }

  @Test
  void withoutARunningSystemTheUsualPortsAreTried() throws IOException {
    Endpoints.DEFAULT.write(data);
    Endpoints.remove(data);

    assertThat(Endpoints.read(data)).isEqualTo(Endpoints.DEFAULT);
    assertThat(Endpoints.read(data.resolve("missing"))).isEqualTo(Endpoints.DEFAULT);
  }

  @Test
  void whatTheFileLeavesOutIsTheUsual() throws IOException {
    Files.writeString(data.resolve("endpoints.properties"), "kafka=elsewhere:9\n");

    assertThat(Endpoints.read(data))
        .isEqualTo(
            new Endpoints(
                "elsewhere:9", Endpoints.DEFAULT.elasticsearch(), Endpoints.DEFAULT.flink()));
  }

  @Test
  void aBrokenFileIsNamed() throws IOException {
    Files.writeString(data.resolve("endpoints.properties"), "kafka=\\u12");

    assertThatThrownBy(() -> Endpoints.read(data))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("endpoints.properties")
        .hasMessageContaining("--kafka");
  }

  @Test
  void theDataFolderFollowsTheCustomsOfTheSystem() {
    assertThat(DefaultFolder.of(Map.of(), "root", "/root"))
        .isEqualTo(Path.of("/var/lib/grapevine"));
    assertThat(DefaultFolder.of(Map.of(), "ana", "/home/ana"))
        .isEqualTo(Path.of("/home/ana/.local/share/grapevine"));
    assertThat(DefaultFolder.of(Map.of("XDG_DATA_HOME", "/data"), "ana", "/home/ana"))
        .isEqualTo(Path.of("/data/grapevine"));
    assertThat(DefaultFolder.of(Map.of("GRAPEVINE_DATA", "/mine"), "root", "/root"))
        .isEqualTo(Path.of("/mine"));
  }
}
