package dev.grapevine.cli.demo;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.console.Progress;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.schemas.Person;
import dev.grapevine.schemas.PersonCodec;
import dev.grapevine.simulation.Settings;
import dev.grapevine.simulation.Simulation;
import dev.grapevine.simulation.truth.Truth;
import dev.grapevine.simulation.truth.TruthCodec;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;

/** The files that an organisation is written to. */
final class Dataset {
  static final String EVENTS = "events.jsonl";
  static final String PEOPLE = "people.jsonl";
  static final String TRUTH = "truth.json";

  private static final int BUFFER = 1 << 20;

  private final Path folder;

  private Dataset(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the folder if need be.
   *
   * @throws CliException if it has files already, or cannot be written to
   */
  static Dataset in(Path folder) {
    try {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw CliException.usage(
            "%s is a file. Name a folder with --out that is empty or not there yet."
                .formatted(folder));
      }
      Files.createDirectories(folder);
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent()) {
          throw CliException.usage(
              "%s is not empty, and nothing in it is overwritten. Empty it, or name another folder with --out."
                  .formatted(folder));
        }
      }
      if (!Files.isWritable(folder)) {
        throw unwritable(folder, "permission denied", null);
      }
      return new Dataset(folder);
    } catch (IOException e) {
      throw unwritable(folder, e.getMessage(), e);
    }
  }

  private static CliException unwritable(Path folder, String reason, IOException e) {
    return CliException.failed(
        "%s cannot be written to: %s. Name another folder with --out.".formatted(folder, reason),
        e);
  }

  /** Where its files are. */
  Path folder() {
    return folder;
  }

  /**
   * Writes the history.
   *
   * @return how many events there are
   */
  long events(Iterator<Activity> history, Progress progress, Interruption interruption)
      throws IOException {
    long count = 0;
    try (OutputStream out = open(EVENTS)) {
      while (history.hasNext() && !interruption.isRequested()) {
        out.write(ActivityCodec.encode(history.next()));
        out.write('\n');
        progress.to(++count);
      }
    }
    return count;
  }

  /** Writes who the people are. */
  void people(Simulation simulation) throws IOException {
    try (OutputStream out = open(PEOPLE)) {
      for (Person person : Staff.of(simulation)) {
        out.write(PersonCodec.encode(person));
        out.write('\n');
      }
    }
  }

  /** Writes what was planted. */
  void truth(Settings settings, Simulation simulation) throws IOException {
    Files.write(folder.resolve(TRUTH), truthOf(settings, simulation));
  }

  static byte[] truthOf(Settings settings, Simulation simulation) {
    return TruthCodec.encode(new Truth(settings.seed(), settings.first(), simulation.stories()));
  }

  private OutputStream open(String name) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), BUFFER);
  }
}
