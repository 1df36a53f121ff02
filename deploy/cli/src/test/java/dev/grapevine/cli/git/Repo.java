package dev.grapevine.cli.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;

/** A repository for tests, whose commits are made without a work tree. */
public final class Repo implements AutoCloseable {
  public static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private final Repository jgit;
  private final Map<String, String> files = new TreeMap<>();
  private PersonIdent author = ident("Ana Lovelace", "ana@example.org", NINE);
  private Instant time = NINE;

  private Repo(Repository jgit) {
    this.jgit = jgit;
  }

  /** An empty one, with a work tree. */
  public static Repo in(Path folder) throws GitAPIException {
    QuietSystem.install();
    return new Repo(
        Git.init().setDirectory(folder.toFile()).setInitialBranch("main").call().getRepository());
  }

  /** An empty one, without. */
  static Repo bare(Path folder) throws GitAPIException {
    QuietSystem.install();
    return new Repo(
        Git.init()
            .setBare(true)
            .setDirectory(folder.toFile())
            .setInitialBranch("main")
            .call()
            .getRepository());
  }

  Repo by(String name, String mail) {
    author = ident(name, mail, NINE);
    return this;
  }

  /** When the next commits are made; they are authored at nine. */
  public Repo at(Instant newTime) {
    time = newTime;
    return this;
  }

  Repo file(String path, String content) {
    files.put(path, content);
    return this;
  }

  Repo remove(String path) {
    files.remove(path);
    return this;
  }

  Repo setting(String section, String subsection, String name, String value) throws IOException {
    jgit.getConfig().setString(section, subsection, name, value);
    jgit.getConfig().save();
    return this;
  }

  /** Adds a commit to a branch. */
  public ObjectId commit(String message) throws IOException {
    ObjectId tip = jgit.resolve("refs/heads/main");
    ObjectId commit = commitOn(message, tip == null ? List.of() : List.of(tip));
    branch("main", commit);
    return commit;
  }

  /** Makes a commit that is on no branch yet. */
  ObjectId commitOn(String message, List<ObjectId> parents) throws IOException {
    CommitBuilder commit = new CommitBuilder();
    commit.setAuthor(author);
    commit.setCommitter(ident("Committer", "committer@example.org", time));
    commit.setMessage(message);
    commit.setParentIds(parents);
    try (ObjectInserter inserter = jgit.newObjectInserter()) {
      commit.setTreeId(tree(inserter));
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id;
    }
  }

  /** Makes a commit of whatever headers. */
  ObjectId rawCommit(String headers, String message) throws IOException {
    try (ObjectInserter inserter = jgit.newObjectInserter()) {
      String text = "tree " + tree(inserter).name() + "\n" + headers + "\n" + message;
      ObjectId id = inserter.insert(Constants.OBJ_COMMIT, text.getBytes(StandardCharsets.UTF_8));
      inserter.flush();
      return id;
    }
  }

  /** Moves a branch to a commit, wherever it was. */
  public void branch(String name, ObjectId commit) throws IOException {
    RefUpdate update = jgit.updateRef("refs/heads/" + name);
    update.setNewObjectId(commit);
    update.forceUpdate();
  }

  void deleteBranch(String name) throws IOException {
    RefUpdate update = jgit.updateRef("refs/heads/" + name);
    update.setForceUpdate(true);
    update.delete();
  }

  private ObjectId tree(ObjectInserter inserter) throws IOException {
    DirCache index = DirCache.newInCore();
    DirCacheBuilder builder = index.builder();
    for (Map.Entry<String, String> file : files.entrySet()) {
      DirCacheEntry entry = new DirCacheEntry(file.getKey());
      entry.setFileMode(FileMode.REGULAR_FILE);
      entry.setObjectId(
          inserter.insert(Constants.OBJ_BLOB, file.getValue().getBytes(StandardCharsets.UTF_8)));
      builder.add(entry);
    }
    builder.finish();
    return index.writeTree(inserter);
  }

  private static PersonIdent ident(String name, String mail, Instant time) {
    return new PersonIdent(name, mail, time, ZoneOffset.UTC);
  }

  @Override
  public void close() {
    jgit.close();
  }
}
