package dev.grapevine.servers;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Another user to start a program as, because Elasticsearch refuses to run as root while containers
 * and build machines often are.
 *
 * @param user the user's name, or null to stay who we are
 */
record RunAs(String user, int uid, int gid) {
  private static final RunAs OURSELVES = new RunAs(null, -1, -1);

  /** The given user if this process runs as root, otherwise ourselves. */
  static RunAs unprivileged(String user) throws IOException {
    return new UnixSystem().getUid() == 0 ? named(user) : OURSELVES;
  }

  private static RunAs named(String user) throws IOException {
    try {
      return new RunAs(
          user,
          Integer.parseInt(Commands.output("id", "-u", user)),
          Integer.parseInt(Commands.output("id", "-g", user)));
    } catch (NumberFormatException e) {
      throw new IOException("There is no user " + user + " to run Elasticsearch as", e);
    }
  }

  /** The command in the form that runs it as this user. */
  List<String> command(List<String> command) {
    if (user == null) {
      return command;
    }
    List<String> all =
        new ArrayList<>(
            List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--"));
    all.addAll(command);
    return all;
  }

  /** Gives the folder and all in it to this user. */
  void own(Path folder) throws IOException {
    if (user == null) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Files.setAttribute(path, "unix:uid", uid);
        Files.setAttribute(path, "unix:gid", gid);
      }
    }
  }

  /**
   * Checks that this user can enter the folder.
   *
   * @throws IOException naming the first folder on the way that is closed to the user
   */
  void requireAccess(Path folder) throws IOException {
    if (user == null) {
      return;
    }
    for (int names = 1; names <= folder.getNameCount(); names++) {
      Path ancestor = folder.getRoot().resolve(folder.subpath(0, names));
      if (!canEnter(ancestor)) {
        throw new IOException(
            "Elasticsearch does not run as root, and as user %s it cannot enter %s, which is needed for %s. "
                    .formatted(user, ancestor, folder)
                + "Choose a folder that everybody can enter (such as one in /var/tmp), start as an ordinary user,"
                + " or allow it: chmod o+x "
                + ancestor);
      }
    }
  }

  private boolean canEnter(Path folder) throws IOException {
    Process test =
        new ProcessBuilder(command(List.of("test", "-x", folder.toString())))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      return test.waitFor(10, TimeUnit.SECONDS) && test.exitValue() == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }
}
