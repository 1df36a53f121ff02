package dev.grapevine.cli.feed;

import dev.grapevine.cli.ConnectionOptions;
import dev.grapevine.cli.Endpoints;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.LimitOption;
import dev.grapevine.cli.ScopeOptions;
import dev.grapevine.cli.elasticsearch.Follower;
import dev.grapevine.cli.people.Names;
import dev.grapevine.dashboard.elasticsearch.ChangeTail;
import dev.grapevine.dashboard.elasticsearch.ElasticsearchReader;
import dev.grapevine.dashboard.feed.FeedIndex;
import dev.grapevine.dashboard.feed.ThreadTitles;
import dev.grapevine.dashboard.people.People;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Namespace;
import java.io.PrintWriter;
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
  @Spec private CommandSpec spec;

  @Mixin private ScopeOptions scope;

  @Option(names = "--follow", description = "Go on with what comes, until Ctrl-C.")
  private boolean follow;

  @Mixin private LimitOption limit;

  @Mixin private ConnectionOptions connections;

  @Override
  public Integer call() throws InterruptedException {
    int most = limit.value();
    Namespace namespace = scope.namespace();
    Endpoints endpoints = connections.endpoints();
    String alias = scope.alias(IndexTemplates.FEED_ORG, IndexTemplates.FEED_TEAM);
    try (People people = Names.of(endpoints.kafka(), namespace);
        ElasticsearchReader elasticsearch =
            new ElasticsearchReader(endpoints.elasticsearch(), System.getenv())) {
      FeedIndex feed = new FeedIndex(elasticsearch, alias, scope.scope());
      ChangeTail<FeedItem> tail = new ChangeTail<>(feed.lines(), FeedItem::time, System::nanoTime);
      // In this order: what is written in between is found by both, and shown once.
      tail.skipToEnd();
      feed.lines().refresh();
      Printer printer = new Printer(feed, people);
      printNewest(feed, most, printer, people);
      return follow ? Follower.follow(tail, printer::print) : ExitCodes.OK;
    }
  }

  private void printNewest(FeedIndex feed, int most, Printer printer, People people)
      throws InterruptedException {
    Optional<List<FeedItem>> newest = feed.newest(most);
    people.await(Names.PATIENCE);
    printer.print(newest.orElse(List.of()));
    if (newest.isEmpty() || most > 0 && newest.get().isEmpty()) {
      spec.commandLine()
          .getErr()
          .println(
              "There is nothing in the feed of %s yet. 'grapevine replay' loads events."
                  .formatted(scope.scope()));
    }
  }

  /** Prints what was not shown yet, with names and titles as they are now. */
  private final class Printer {
    private final FeedIndex feed;
    private final FeedLine lines;
    private final Shown shown = new Shown();

    Printer(FeedIndex feed, People people) {
      this.feed = feed;
      this.lines = new FeedLine(ZoneId.systemDefault(), people::name);
    }

    void print(List<FeedItem> page) {
      PrintWriter out = spec.commandLine().getOut();
      ThreadTitles titles = new ThreadTitles(page, feed::openers);
      for (FeedItem item : page) {
        int before = shown.activities(item);
        if (!item.tombstone()) {
          String content = lines.content(item, titles.of(item));
          if (shown.add(item, content)) {
            out.println(content + lines.marks(item, before));
          }
        }
      }
      out.flush();
    }
  }
}
