package dev.grapevine.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunAsTest {
  @TempDir private Path folder;

  @Test
  void staysAnOrdinaryUser() throws IOException {
    RunAs ourselves = new RunAs(null, -1, -1);
    assertThat(ourselves.command(List.of("a", "b"))).containsExactly("a", "b");
    ourselves.own(folder);
    ourselves.requireAccess(folder);
  }

  @Test
  void dropsRootAndNamesTheFolderThatIsClosed() throws IOException {
    assumeTrue(new UnixSystem().getUid() == 0, "only root can drop to another user");
    RunAs nobody = RunAs.unprivileged("nobody");
    assertThat(nobody.command(List.of("a"))).startsWith("setpriv").endsWith("--", "a");

    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path open = Files.createDirectories(folder.resolve("closed/open"));
    Files.setPosixFilePermissions(open.getParent(), PosixFilePermissions.fromString("rwx------"));
    assertThatThrownBy(() -> nobody.requireAccess(open))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot enter " + open.getParent())
        .hasMessageContaining("chmod o+x");

    nobody.own(folder);
    nobody.requireAccess(open);
  }

  @Test
  void saysThatTheUserIsUnknown() {
    assumeTrue(new UnixSystem().getUid() == 0, "only root can drop to another user");
    assertThatThrownBy(() -> RunAs.unprivileged("no-such-user"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no-such-user");
  }
}
