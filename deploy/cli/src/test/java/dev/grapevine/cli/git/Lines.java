package dev.grapevine.cli.git;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.PlainCodec;
import dev.grapevine.schemas.Visibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Reads lines as intake does. */
final class Lines {
  private static final PlainCodec.Defaults DEFAULTS =
      new PlainCodec.Defaults("/nowhere", Visibility.ORG, List.of());

  private Lines() {}

  static List<Activity> read(Collection<byte[]> lines) {
    return lines.stream().map(line -> PlainCodec.decode(line, DEFAULTS)).toList();
  }

  /** All that is in a repository. */
  static List<Activity> written(GitSource source, Path file) throws IOException {
    source.write(file, total -> {}, done -> {}, () -> false);
    return read(
        Files.readAllLines(file).stream()
            .map(line -> line.getBytes(StandardCharsets.UTF_8))
            .toList());
  }
}
