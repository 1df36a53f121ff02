package dev.grapevine.cli.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.cli.CliException;
import dev.grapevine.schemas.Activity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRepositoryTest {
  @TempDir Path folder;

  @Test
  void workTreesBareOnesAndLinkedOnesAreRead() throws Exception {
    Path shop = folder.resolve("shop");
    Path bare = folder.resolve("pay.git");
    Path linked = folder.resolve("linked");
    try (Repo one = Repo.in(shop);
        Repo two = Repo.bare(bare)) {
      ObjectId tip = one.commit("One");
      two.commit("Two");
      link(shop.resolve(".git"), linked, tip);
    }

    assertThat(name(shop)).isEqualTo("shop");
    assertThat(name(shop.resolve(".git"))).isEqualTo("shop");
    assertThat(name(bare)).isEqualTo("pay");
    assertThat(name(linked)).isEqualTo("shop");
  }

  /** As git worktree add leaves it behind. */
  private static void link(Path main, Path linked, ObjectId tip) throws Exception {
    Path own = Files.createDirectories(main.resolve("worktrees/linked"));
    Files.createDirectories(linked);
    Files.writeString(linked.resolve(".git"), "gitdir: " + own + "\n");
    Files.writeString(own.resolve("gitdir"), linked.resolve(".git") + "\n");
    Files.writeString(own.resolve("commondir"), "../..\n");
    Files.writeString(own.resolve("HEAD"), tip.name() + "\n");
  }

  @Test
  void whatIsNoRepositoryIsSaidToBeNone() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");
    Repo.in(folder.resolve("empty")).close();
    Files.createDirectories(folder.resolve("odd/.git"));
    Path pointer = Files.createDirectories(folder.resolve("pointer"));
    Files.writeString(pointer.resolve(".git"), "gitdir: /nowhere/at/all\n");

    try (Repo repo = Repo.in(folder.resolve("other"))) {
      repo.setting("extensions", null, "objectformat", "sha256").commit("One");
    }

    assertRefused("-", "not standard input");
    assertRefused(folder.resolve("other"), "names its objects with sha256");
    assertRefused(folder.resolve("missing"), "there is no such folder");
    assertRefused(file, "is a file");
    assertRefused(folder, "is no git repository");
    assertRefused(folder.resolve("odd"), "is no git repository");
    assertRefused(pointer, "is no git repository");
    assertRefused(folder.resolve("empty"), "without any commit");
  }

  @Test
  void aShallowCloneIsSaidToBeOneAndTellsNoFilesAtItsEdge() throws Exception {
    Path shop = folder.resolve("shop");
    try (Repo repo = Repo.in(shop)) {
      repo.file("a", "1").commit("Older");
      ObjectId edge = repo.file("b", "1").commit("Edge");
      repo.file("c", "1").commit("Newer");
      Files.writeString(shop.resolve(".git/shallow"), edge.name() + "\n");
    }

    try (GitSource source = GitSource.open(shop.toString(), "/git")) {
      assertThat(source.note()).hasValueSatisfying(n -> assertThat(n).contains("shallow clone"));
      List<Activity> lines = Lines.written(source, folder.resolve("lines"));
      assertThat(lines).extracting(Activity::title).containsExactly("Edge", "Newer");
      assertThat(lines.get(0).artifacts()).isEmpty();
      assertThat(lines.get(1).artifacts()).containsExactly("c");
    }
  }

  @Test
  void readingLeavesNoTrace() throws Exception {
    Path shop = folder.resolve("shop");
    try (Repo repo = Repo.in(shop)) {
      repo.commit("One");
    }
    List<Path> before = files(shop);

    try (GitSource source = GitSource.open(shop.toString(), "/git")) {
      Lines.written(source, folder.resolve("lines"));
    }

    assertThat(files(shop)).isEqualTo(before);
  }

  @Test
  void aMissingObjectIsToldAsSuch() throws Exception {
    Path shop = folder.resolve("shop");
    try (Repo repo = Repo.in(shop)) {
      ObjectId one = repo.file("a", "1").commit("One");
      repo.file("a", "2").commit("Two");
      String name = one.name();
      Files.delete(shop.resolve(".git/objects/" + name.substring(0, 2) + "/" + name.substring(2)));
    }

    try (GitSource source = GitSource.open(shop.toString(), "/git")) {
      assertThatThrownBy(() -> Lines.written(source, folder.resolve("lines")))
          .isInstanceOf(CliException.class)
          .hasMessageContaining(shop + " cannot be read on. An object is missing")
          .hasMessageContaining("git fsck");
    }
  }

  private static List<Path> files(Path folder) throws Exception {
    try (var files = Files.walk(folder)) {
      return files.sorted().toList();
    }
  }

  private static String name(Path path) {
    try (GitRepository repository = GitRepository.open(path.toString())) {
      return repository.name();
    }
  }

  private static void assertRefused(Path path, String why) {
    assertRefused(path.toString(), path.toString());
    assertRefused(path.toString(), why);
  }

  private static void assertRefused(String path, String why) {
    assertThatThrownBy(() -> GitRepository.open(path))
        .isInstanceOf(CliException.class)
        .hasMessageContaining(why);
  }
}
