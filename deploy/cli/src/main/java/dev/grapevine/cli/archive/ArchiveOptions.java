package dev.grapevine.cli.archive;

import dev.grapevine.cli.CliException;
import dev.grapevine.intake.RecordHeaders;
import dev.grapevine.schemas.Visibility;
import dev.grapevine.sdk.files.Archive;
import dev.grapevine.sdk.files.Archive.RecordClock;
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
      description = "What the records are: ${COMPLETION-CANDIDATES}.")
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
      description = "Archives of one record a line, gzipped or not; - is standard input.")
  private List<String> paths;

  /** The name of the format. */
  public String format() {
    return format;
  }

  public List<String> paths() {
    return paths;
  }

  /** The archive, of whose records more may be said in headers. */
  public Archive archive(RecordClock clock, Map<String, String> moreHeaders) {
    Set<String> known = new HashSet<>();
    for (String path : paths) {
      if (!known.add(path)) {
        throw CliException.usage(path + " is named twice. Name every archive once.");
      }
    }
    Map<String, String> headers = new HashMap<>(moreHeaders);
    headers.put(RecordHeaders.FORMAT, format);
    headers.put(RecordHeaders.SOURCE, source == null ? "/" + format : source);
    headers.put(RecordHeaders.VISIBILITY, visibility.id());
    if (!audience.isEmpty()) {
      headers.put(RecordHeaders.AUDIENCE, String.join(",", audience));
    }
    try {
      return new Archive(paths, headers, clock);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(e.getMessage());
    }
  }
}
