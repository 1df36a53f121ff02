package dev.grapevine.simulation.language;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files that come with the simulation. */
final class Resources {
  private static final String FOLDER = "/dev/grapevine/simulation/";

  private Resources() {}

  /**
   * The text of a file.
   *
   * @throws IllegalArgumentException when there is no such file
   */
  static String text(String path) {
    try (InputStream in = Resources.class.getResourceAsStream(FOLDER + path)) {
      if (in == null) {
        throw new IllegalArgumentException("There is no " + path + " in the simulation");
      }
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + path, e);
    }
  }
}
