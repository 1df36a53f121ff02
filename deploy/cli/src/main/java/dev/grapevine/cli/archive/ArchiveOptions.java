package dev.grapevine.cli.archive;

import dev.grapevine.cli.CliException;
import dev.grapevine.intake.RecordHeaders;
import dev.grapevine.schemas.Visibility;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options that say which archives to read, and what their records leave unsaid. */
public final class ArchiveOptions {

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      completionCandidates = FormatNames.class,
      converter = FormatNames.class,
      description =
          "What the archives are: ${COMPLETION-CANDIDATES}. Those of git are repositories.")
  private String format;

  @Option(
      names = "--visibility",
      paramLabel = "org|team|private",
      defaultValue = "org",
      converter = VisibilityNames.class,
      description = "Visibility of records that name none (default: ${DEFAULT-VALUE}).")
  private Visibility visibility;

  @Option(
      names = "--audience",
      paramLabel = "team/a,…",
      split = ",",
      hideParamSyntax = true,
      description = "Audience of records that name none.")
  private List<String> audience = List.of();

  @Option(
      names = "--source",
      paramLabel = "PREFIX",
      description =
          "Where the records come from (default: /FORMAT). The name of the file is added: the"
              + " records of chat.jsonl.gz are from /plain/chat.")
  private String source;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Archives of one record a line, gzipped or not; - is standard input. Of git, folders of"
              + " repositories: what their local branches reach is read.")
  private List<String> paths;

  public List<String> paths() {
    return paths;
  }

  /** Whether the archives are repositories, which can be watched. */
  public boolean isGit() {
    return format.equals(FormatNames.GIT);
  }

  /**
   * Opens the archives.
   *
   * @param err for what a person should know of them
   * @throws CliException if one of them cannot be read
   */
  public ArchiveInput open(PrintWriter err) {
    Set<String> known = new HashSet<>();
    for (String path : paths) {
      if (!known.add(path)) {
        throw CliException.usage(path + " is named twice. Name every archive once.");
      }
    }
    String prefix = source == null ? "/" + format : source;
    String recordFormat = isGit() ? FormatNames.LINES_OF_GIT : format;
    Map<String, String> headers = new HashMap<>();
    headers.put(RecordHeaders.FORMAT, recordFormat);
    headers.put(RecordHeaders.SOURCE, prefix);
    headers.put(RecordHeaders.VISIBILITY, visibility.id());
    if (!audience.isEmpty()) {
      headers.put(RecordHeaders.AUDIENCE, String.join(",", audience));
    }
    ArchiveInput input = new ArchiveInput(recordFormat, paths, headers);
    if (isGit()) {
      try {
        input.openRepositories(prefix, err);
      } catch (CliException e) {
        input.close();
        throw e;
      }
    }
    return input;
  }
}
