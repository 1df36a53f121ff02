package dev.grapevine.cli.git;

import dev.grapevine.cli.CliException;
import dev.grapevine.schemas.Person;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;

/** A repository as a source of plain lines: all that is in it, and then what comes. */
public final class GitSource implements AutoCloseable {
  private final GitRepository repository;
  private final String source;
  private final Set<ObjectId> shallow;
  private final Authors authors;
  private final CommitLines lines;
  private Set<ObjectId> tips = Set.of();

  private GitSource(GitRepository repository, String prefix) throws IOException {
    this.repository = repository;
    this.source = prefix + "/" + repository.name();
    this.shallow = repository.shallow();
    this.authors = new Authors(Mailmap.parse(repository.mailmap()));
    this.lines = new CommitLines(repository, source, shallow, authors);
  }

  /**
   * Opens a repository.
   *
   * @param prefix of the source of its lines; the repository's name is added
   * @throws CliException if there is none that can be read, or nothing in it
   */
  public static GitSource open(String path, String prefix) {
    GitRepository repository = GitRepository.open(path);
    try {
      return new GitSource(repository, prefix);
    } catch (IOException e) {
      repository.close();
      throw broken(path, e);
    }
  }

  /** As a person named it. */
  public String path() {
    return repository.path();
  }

  public String name() {
    return repository.name();
  }

  /** Where its lines say that they come from. */
  public String source() {
    return source;
  }

  /** What a person should know of it; empty for most. */
  public Optional<String> note() {
    return shallow.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "%s is a shallow clone: what is older was left out, and %s without files. 'git fetch --unshallow' in it gets the rest."
                .formatted(
                    path(),
                    shallow.size() == 1
                        ? "its first commit is told"
                        : shallow.size() + " commits at its edge are told"));
  }

  /**
   * Writes all that its branches reach, in the order of time.
   *
   * @param total is told how many commits there are
   * @param progress is told how many are done
   */
  public void write(Path file, LongConsumer total, LongConsumer progress, BooleanSupplier stop) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      tips = repository.tips();
      List<History.Dated> commits = between(Set.of(), tips);
      total.accept(commits.size());
      long[] done = new long[1];
      long[] index = new long[1];
      List<History.Dated> ordered = History.inOrderOfTime(commits);
      History.read(
          repository.jgit(),
          ordered,
          stop,
          (commit, walk) -> {
            Instant time = ordered.get((int) index[0]++).time();
            for (byte[] line : lines.of(commit, walk.getObjectReader(), time, 1)) {
              out.write(line);
              out.write('\n');
            }
            progress.accept(++done[0]);
          });
    } catch (IOException e) {
      throw broken(path(), e);
    }
  }

  /** Takes all that is there as known. */
  public void skip() {
    try {
      tips = repository.tips();
      between(Set.of(), tips);
    } catch (IOException e) {
      throw broken(path(), e);
    }
  }

  /**
   * Watches it from where it was written or skipped.
   *
   * @param live how far a commit's own time may lie behind the present to be told with it
   * @param nanos a clock that only goes forward
   */
  public GitWatch watch(Duration live, LongSupplier nanos) {
    return new GitWatch(repository, lines, tips, live, nanos);
  }

  /** Those whose names are new since this was asked before. */
  public List<Person> newPeople() {
    return authors.news();
  }

  private List<History.Dated> between(Set<ObjectId> others, Set<ObjectId> some) throws IOException {
    return History.between(repository.jgit(), others, new HashSet<>(some), lines::author);
  }

  static CliException broken(String path, IOException e) {
    String what =
        e instanceof MissingObjectException
            ? "An object is missing in it: " + e.getMessage()
            : String.valueOf(e.getMessage());
    return CliException.failed(
        "%s cannot be read on. %s. 'git fsck' in it tells more.".formatted(path, what), e);
  }

  @Override
  public void close() {
    repository.close();
  }
}
