package dev.grapevine.cli;

import java.nio.file.Path;
import java.util.Map;

/** Where the data of a system on this machine lies unless somebody says otherwise. */
public final class DefaultFolder {
  private static final String VARIABLE = "GRAPEVINE_DATA";

  private DefaultFolder() {}

  /** For this process. */
  public static Path get() {
    return of(System.getenv(), System.getProperty("user.name"), System.getProperty("user.home"));
  }

  /** For a process with this environment, user and home folder. */
  static Path of(Map<String, String> environment, String user, String home) {
    String chosen = environment.getOrDefault(VARIABLE, "");
    if (!chosen.isEmpty()) {
      return Path.of(chosen);
    }
    if (user.equals("root")) {
      return Path.of("/var/lib/grapevine");
    }
    String shared = environment.getOrDefault("XDG_DATA_HOME", "");
    return shared.isEmpty()
        ? Path.of(home, ".local", "share", "grapevine")
        : Path.of(shared, "grapevine");
  }
}
