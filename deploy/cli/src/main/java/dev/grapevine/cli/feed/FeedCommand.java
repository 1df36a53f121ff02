package dev.grapevine.cli.feed;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.ConnectionOptions;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.elasticsearch.ElasticsearchReader;
import dev.grapevine.cli.feed.Shards.Change;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Namespace;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints a feed, for whoever is in a terminal anyway. */
@Command(
    name = "feed",
    description = "Prints the newest lines of a feed, and those that come if it is followed.",
    footer = {
      "Examples:",
      "  grapevine feed --limit 5",
      "  grapevine feed --scope team/pay --follow"
    })
public final class FeedCommand implements Callable<Integer> {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final String ORG = "org";
  private static final int MAX_LIMIT = 10_000;

  @Spec private CommandSpec spec;

  @Option(
      names = "--scope",
      paramLabel = "org|team/x",
      defaultValue = ORG,
      description = "Whose feed (default: ${DEFAULT-VALUE}).")
  private String scope;

  @Option(
      names = {"--into", "--namespace"},
      paramLabel = "NAME",
      description = "That of a replay --into this name.")
  private String namespace;

  @Option(names = "--follow", description = "Go on with what comes, until Ctrl-C.")
  private boolean follow;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Number of lines that are there already (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Mixin private ConnectionOptions connections;

  private final Shown shown = new Shown();

  @Override
  public Integer call() throws InterruptedException {
    if (limit < 0 || limit > MAX_LIMIT) {
      throw CliException.usage(
          "--limit must be from 0 to %d, but is %d.".formatted(MAX_LIMIT, limit));
    }
    String alias =
        namespace().index(scope.equals(ORG) ? IndexTemplates.FEED_ORG : IndexTemplates.FEED_TEAM);
    try (ElasticsearchReader elasticsearch =
        new ElasticsearchReader(connections.endpoints().elasticsearch(), System.getenv())) {
      FeedIndex feed = new FeedIndex(elasticsearch, alias, scope);
      FeedTail tail = new FeedTail(feed, System::nanoTime);
      // In this order: what is written in between is found by both, and shown once.
      tail.skipToEnd();
      feed.refresh();
      printNewest(feed);
      return follow ? follow(tail) : ExitCodes.OK;
    }
  }

  private void printNewest(FeedIndex feed) {
    Optional<List<FeedItem>> newest = feed.newest(limit);
    newest.orElse(List.of()).forEach(this::print);
    if (newest.isEmpty() || limit > 0 && newest.get().isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "There is nothing in the feed of %s yet. 'grapevine replay' loads events."
                  .formatted(scope));
    }
  }

  private int follow(FeedTail tail) throws InterruptedException {
    try (Interruption interruption = new Interruption(() -> {})) {
      while (!interruption.await(POLL)) {
        tail.poll().stream().map(Change::item).forEach(this::print);
      }
    }
    return ExitCodes.INTERRUPTED;
  }

  private void print(FeedItem item) {
    boolean again = shown.contains(item);
    if (!item.tombstone() && shown.add(item)) {
      PrintWriter out = spec.commandLine().getOut();
      out.println(new FeedLine(ZoneId.systemDefault()).of(item, again));
      out.flush();
    }
  }

  private Namespace namespace() {
    try {
      return namespace == null ? Namespace.DEFAULT : new Namespace(namespace);
    } catch (IllegalArgumentException e) {
      throw CliException.usage("--into: " + e.getMessage() + ".");
    }
  }
}
