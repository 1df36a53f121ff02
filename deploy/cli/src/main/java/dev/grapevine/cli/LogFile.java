package dev.grapevine.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Decides where the log goes, before anything is logged. */
public final class LogFile {
  /** The system property that log4j's configuration reads. */
  static final String PROPERTY = "grapevine.log";

  /** Held, since a logger that nobody holds forgets its level. */
  private static final Logger ROOT = Logger.getLogger("");

  private LogFile() {}

  /** To the first of these folders that can be written to. */
  public static void choose(List<Path> folders, String name) {
    // Libraries that log with Java's own logger write to the terminal otherwise.
    ROOT.setLevel(Level.OFF);
    Path folder =
        folders.stream().filter(LogFile::isWritable).findFirst().orElse(Path.of("/dev/null"));
    System.setProperty(PROPERTY, folder.resolve(name + ".log").toString());
  }

  private static boolean isWritable(Path folder) {
    try {
      Files.createDirectories(folder);
      return Files.isWritable(folder);
    } catch (IOException e) {
      return false;
    }
  }
}
