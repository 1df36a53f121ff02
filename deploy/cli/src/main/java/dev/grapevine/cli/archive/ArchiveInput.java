package dev.grapevine.cli.archive;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.console.Progress;
import dev.grapevine.cli.git.GitSource;
import dev.grapevine.schemas.Person;
import dev.grapevine.sdk.files.Archive;
import dev.grapevine.sdk.files.Archive.RecordClock;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Archives that are open for reading. Repositories are written to files first, which are taken away
 * in the end: from there on they are archives like any other.
 */
public final class ArchiveInput implements AutoCloseable {
  private final String format;
  private final List<String> names;
  private final List<String> files = new ArrayList<>();
  private final Map<String, String> headers;
  private final List<GitSource> repositories = new ArrayList<>();
  private Path folder;

  /**
   * @param format of the records
   * @param names of the archives, as a person calls them
   * @param headers what is said of every record
   */
  ArchiveInput(String format, List<String> names, Map<String, String> headers) {
    this.format = format;
    this.names = List.copyOf(names);
    this.headers = Map.copyOf(headers);
  }

  /** Opens the repositories. */
  void openRepositories(String sourcePrefix, PrintWriter err) {
    Map<String, String> sources = new HashMap<>();
    for (String name : names) {
      GitSource repository = GitSource.open(name, sourcePrefix);
      repositories.add(repository);
      String other = sources.put(repository.source(), name);
      if (other != null) {
        throw CliException.usage(
            "%s and %s are both named %s. Replay one after the other, with another --source."
                .formatted(other, name, repository.name()));
      }
      repository.note().ifPresent(err::println);
    }
  }

  /** The name of the format that the records are in. */
  public String format() {
    return format;
  }

  /** What is said of every record. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The archives, as a person calls them. */
  public String name() {
    return String.join(", ", names);
  }

  /** The repositories among them, which can be watched. */
  public List<GitSource> repositories() {
    return List.copyOf(repositories);
  }

  /** Those whose names were learnt since this was asked before. */
  public List<Person> newPeople() {
    return repositories.stream().flatMap(each -> each.newPeople().stream()).toList();
  }

  /**
   * Gets everything ready for reading.
   *
   * @param stop whether the command is interrupted
   * @throws InterruptedException if it is, since half a history is of no use
   */
  public void prepare(PrintWriter err, BooleanSupplier stop)
      throws IOException, InterruptedException {
    if (repositories.isEmpty()) {
      files.addAll(names);
      return;
    }
    folder = Files.createTempDirectory("grapevine-git-");
    for (GitSource repository : repositories) {
      Path file = folder.resolve(repository.name() + ".jsonl");
      files.add(file.toString());
      try (LazyProgress progress = new LazyProgress(err, "Reading " + repository.name())) {
        repository.write(file, progress::total, progress::to, stop);
      }
      if (stop.getAsBoolean()) {
        throw new InterruptedException();
      }
    }
  }

  /** The archive, of whose records more may be said in headers. */
  public Archive archive(RecordClock clock, Map<String, String> moreHeaders) {
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(moreHeaders);
    try {
      return new Archive(files, all, clock);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(e.getMessage());
    }
  }

  @Override
  public void close() {
    repositories.forEach(GitSource::close);
    if (folder != null) {
      try {
        for (String file : files) {
          Files.deleteIfExists(Path.of(file));
        }
        Files.deleteIfExists(folder);
      } catch (IOException e) {
        // The system clears its folder for temporary files some day.
      }
    }
  }

  /** Begins when it is known how far it is. */
  private static final class LazyProgress implements AutoCloseable {
    private final PrintWriter err;
    private final String task;
    private Progress progress;

    LazyProgress(PrintWriter err, String task) {
      this.err = err;
      this.task = task;
    }

    void total(long total) {
      progress = Progress.start(err, task, Progress.Unit.COMMITS, total);
    }

    void to(long position) {
      progress.to(position);
    }

    @Override
    public void close() {
      if (progress != null) {
        progress.close();
      }
    }
  }
}
