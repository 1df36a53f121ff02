package dev.grapevine.cli.git;

import dev.grapevine.cli.CliException;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A repository on this machine, from which is only read. */
final class GitRepository implements AutoCloseable {
  private static final String STANDARD_INPUT = "-";
  private static final String MAILMAP = ".mailmap";
  private static final long MAILMAP_BYTES = 16 << 20;

  private final String path;
  private final Repository jgit;

  private GitRepository(String path, Repository jgit) {
    this.path = path;
    this.jgit = jgit;
  }

  /**
   * Opens the repository in a folder: a work tree, one that is linked to another, or a bare one.
   *
   * @throws CliException if there is none that can be read, or nothing in it
   */
  static GitRepository open(String path) {
    if (path.equals(STANDARD_INPUT)) {
      throw CliException.usage(
          "--format git reads folders of repositories, and not standard input. Name a folder.");
    }
    Path folder = Path.of(path);
    if (!Files.exists(folder)) {
      throw CliException.usage(path + ": there is no such folder. Check the path.");
    }
    if (!Files.isDirectory(folder)) {
      throw CliException.usage(
          path + " is a file, and --format git takes folders. Name that of a repository.");
    }
    if (!Files.isReadable(folder) || !Files.isExecutable(folder)) {
      throw CliException.usage(path + " may not be read. Check its permissions.");
    }
    QuietSystem.install();
    GitRepository repository = new GitRepository(path, open(path, folder));
    try {
      String hash = repository.jgit.getConfig().getString("extensions", null, "objectformat");
      if (hash != null && !hash.equalsIgnoreCase("sha1")) {
        throw CliException.usage(
            "%s names its objects with %s, which cannot be read here, only sha1. 'git fast-export' and 'git fast-import' make a copy that can."
                .formatted(path, hash));
      }
      if (repository.tips().isEmpty()) {
        throw CliException.usage(
            path + " is a git repository without any commit. There is nothing to read in it yet.");
      }
      return repository;
    } catch (IOException e) {
      repository.close();
      throw unreadable(path, e);
    } catch (CliException e) {
      repository.close();
      throw e;
    }
  }

  private static Repository open(String path, Path folder) {
    try {
      Path real = folder.toRealPath();
      FileRepositoryBuilder builder = new FileRepositoryBuilder();
      if (Files.exists(real.resolve(Constants.DOT_GIT))) {
        builder.setWorkTree(real.toFile());
      } else {
        builder.setGitDir(real.toFile());
      }
      Repository jgit = builder.setMustExist(true).build();
      if (Files.exists(jgit.getDirectory().toPath().resolve(Constants.HEAD))) {
        return jgit;
      }
      jgit.close();
    } catch (org.eclipse.jgit.errors.RepositoryNotFoundException e) {
      // The same as one without a HEAD.
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable(path, e);
    }
    throw CliException.usage(
        path
            + " is no git repository: neither a work tree with .git in it, nor a bare one. Name the"
            + " folder that was cloned.");
  }

  private static CliException unreadable(String path, Exception e) {
    return CliException.usage(
        "%s cannot be read as a git repository: %s. 'git fsck' in it may tell more."
            .formatted(path, e.getMessage() == null ? e : e.getMessage()));
  }

  /** As a person named it. */
  String path() {
    return path;
  }

  /** The name of the folder that was cloned into; linked work trees have that of the first. */
  String name() {
    File folder = jgit.getCommonDirectory();
    String name = folder.getName();
    if (name.equals(Constants.DOT_GIT) && folder.getParentFile() != null) {
      name = folder.getParentFile().getName();
    } else if (name.endsWith(Constants.DOT_GIT_EXT)) {
      name = name.substring(0, name.length() - Constants.DOT_GIT_EXT.length());
    }
    return name.isEmpty() ? "repository" : name;
  }

  /** The newest commits of all local branches; of a checkout without any, the one checked out. */
  Set<ObjectId> tips() throws IOException {
    Set<ObjectId> tips = new HashSet<>();
    for (Ref branch : jgit.getRefDatabase().getRefsByPrefix(Constants.R_HEADS)) {
      if (branch.getObjectId() != null) {
        tips.add(branch.getObjectId().copy());
      }
    }
    ObjectId head = tips.isEmpty() ? jgit.resolve(Constants.HEAD) : null;
    if (head != null) {
      tips.add(head);
    }
    return tips;
  }

  /** Whether it is still there: a folder that was taken away has lost no commits. */
  boolean exists() {
    return jgit.getObjectDatabase().exists();
  }

  /** The commits before which the history was cut off when it was cloned. */
  Set<ObjectId> shallow() throws IOException {
    return jgit.getObjectDatabase().getShallowCommits();
  }

  /** What git has been told of people's aliases: in the work tree, or else as committed. */
  String mailmap() throws IOException {
    if (!jgit.isBare()) {
      Path file = jgit.getWorkTree().toPath().resolve(MAILMAP);
      if (Files.isRegularFile(file) && Files.size(file) <= MAILMAP_BYTES) {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      }
    }
    ObjectId committed = jgit.resolve(Constants.HEAD + ":" + MAILMAP);
    return committed == null
        ? ""
        : new String(jgit.open(committed).getBytes(), StandardCharsets.UTF_8);
  }

  /** Where a commit can be read; what comes before its id. */
  Optional<String> commitUrl() {
    String origin = jgit.getConfig().getString("remote", Constants.DEFAULT_REMOTE_NAME, "url");
    return origin == null ? Optional.empty() : ForgeUrl.ofCommits(origin);
  }

  Repository jgit() {
    return jgit;
  }

  @Override
  public void close() {
    jgit.close();
  }
}
