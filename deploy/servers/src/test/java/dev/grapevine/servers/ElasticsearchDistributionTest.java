package dev.grapevine.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchDistributionTest {
  @TempDir private Path folder;

  @Test
  void unpacksOnceAndKeepsProgramsRunnable() throws IOException {
    Path zip = zip("elasticsearch-1/bin/elasticsearch");
    Path home = ElasticsearchDistribution.unpack(zip, folder.resolve("target"));
    assertThat(home.resolve("bin/elasticsearch")).isExecutable();
    assertThat(Files.getPosixFilePermissions(home.resolve("config/elasticsearch.yml")))
        .isEqualTo(PosixFilePermissions.fromString("rw-r--r--"));

    Files.writeString(home.resolve("mark"), "still here");
    assertThat(ElasticsearchDistribution.unpack(zip, folder.resolve("target"))).isEqualTo(home);
    assertThat(home.resolve("mark")).exists();
    try (Stream<Path> left = Files.list(folder.resolve("target"))) {
      assertThat(left).containsExactly(home);
    }
  }

  @Test
  void refusesAnAbsentZip() {
    assertThatThrownBy(() -> ElasticsearchDistribution.unpack(folder.resolve("no.zip"), folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no.zip");
  }

  @Test
  void refusesAnotherZip() throws IOException {
    Path zip = zip("something/else");
    assertThatThrownBy(() -> ElasticsearchDistribution.unpack(zip, folder))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Not a distribution of Elasticsearch");
  }

  private Path zip(String program) throws IOException {
    Path zip = folder.resolve("es.zip");
    try (FileSystem archive =
        FileSystems.newFileSystem(
            zip, Map.of("create", "true", "enablePosixFileAttributes", true))) {
      Path file = archive.getPath("/" + program);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "#!/bin/sh");
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
      Path config = archive.getPath("/" + program.substring(0, program.indexOf('/')), "config");
      Files.createDirectories(config);
      Path yaml = Files.writeString(config.resolve("elasticsearch.yml"), "");
      Files.setPosixFilePermissions(yaml, PosixFilePermissions.fromString("rw-rw----"));
    }
    return zip;
  }
}
