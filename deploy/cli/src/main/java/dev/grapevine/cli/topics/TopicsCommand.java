package dev.grapevine.cli.topics;

import dev.grapevine.cli.ConnectionOptions;
import dev.grapevine.cli.Endpoints;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.LimitOption;
import dev.grapevine.cli.ScopeOptions;
import dev.grapevine.cli.elasticsearch.Follower;
import dev.grapevine.cli.people.Names;
import dev.grapevine.dashboard.elasticsearch.ChangeTail;
import dev.grapevine.dashboard.elasticsearch.ElasticsearchReader;
import dev.grapevine.dashboard.elasticsearch.ScopedIndex;
import dev.grapevine.dashboard.feed.FeedIndex;
import dev.grapevine.dashboard.people.People;
import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.Trending;
import dev.grapevine.schemas.TrendingCodec;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what more people talk about than usual, for whoever is in a terminal anyway. */
@Command(
    name = "topics",
    description = "Prints emerging topics, the hottest first, and how they go on if followed.",
    footer = {
      "Examples:",
      "  grapevine topics --follow",
      "  grapevine topics --scope team/pay --all",
      "  grapevine topics --trending"
    })
public final class TopicsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ScopeOptions scope;

  @Option(names = "--trending", description = "What is hot now, whether it is a topic or not.")
  private boolean trending;

  @Option(names = "--all", description = "Topics that are over, too.")
  private boolean all;

  @Option(
      names = "--follow",
      description = "Go on with topics that come into a new state, until Ctrl-C.")
  private boolean follow;

  @Mixin private LimitOption limit;

  @Mixin private ConnectionOptions connections;

  @Override
  public Integer call() throws InterruptedException {
    int most = limit.value();
    Endpoints endpoints = connections.endpoints();
    try (ElasticsearchReader elasticsearch =
        new ElasticsearchReader(endpoints.elasticsearch(), System.getenv())) {
      return trending ? trending(elasticsearch) : topics(elasticsearch, endpoints, most);
    }
  }

  private int topics(ElasticsearchReader elasticsearch, Endpoints endpoints, int most)
      throws InterruptedException {
    TopicIndex index =
        new TopicIndex(
            elasticsearch,
            scope.alias(IndexTemplates.TOPICS_ORG, IndexTemplates.TOPICS_TEAM),
            scope.scope());
    FeedIndex feed =
        new FeedIndex(
            elasticsearch,
            scope.alias(IndexTemplates.FEED_ORG, IndexTemplates.FEED_TEAM),
            scope.scope());
    try (People people = Names.of(endpoints.kafka(), scope.namespace())) {
      ChangeTail<Topic> tail = new ChangeTail<>(index.topics(), Topic::time, System::nanoTime);
      // In this order: what is written in between is found by both, and shown once.
      tail.skipToEnd();
      index.topics().refresh();
      // One who follows knows the others, too: a new number alone does not make them new.
      List<Topic> known =
          index.hottest(all || follow, follow ? LimitOption.MAX : most).orElse(List.of());
      people.await(Names.PATIENCE);
      TopicPrinter printer =
          new TopicPrinter(
              spec.commandLine().getOut(),
              ZoneId.systemDefault(),
              people::name,
              feed::openers,
              index::openAmong);
      List<Topic> hottest = hottest(known, most);
      printer.print(hottest);
      printer.skip(known);
      if (hottest.isEmpty() && most > 0) {
        sayThatThereAreNone(index);
      }
      return follow ? Follower.follow(tail, printer::print) : ExitCodes.OK;
    }
  }

  private List<Topic> hottest(List<Topic> known, int most) {
    return known.stream().filter(topic -> all || topic.state().isOpen()).limit(most).toList();
  }

  private void sayThatThereAreNone(TopicIndex index) {
    boolean over = !index.hottest(true, 1).orElse(List.of()).isEmpty();
    tell(
        over
            ? "No topic of %s is open now: --all shows those that are over."
            : "There are no topics in %s yet. 'grapevine replay' loads events.");
  }

  private int trending(ElasticsearchReader elasticsearch) throws InterruptedException {
    ScopedIndex<Trending> index =
        new ScopedIndex<>(
            elasticsearch,
            scope.alias(IndexTemplates.TRENDING_ORG, IndexTemplates.TRENDING_TEAM),
            scope.scope(),
            TrendingCodec::decode);
    ChangeTail<Trending> tail = new ChangeTail<>(index, Trending::time, System::nanoTime);
    tail.skipToEnd();
    index.refresh();
    Optional<List<Trending>> found = index.search(s -> s.size(1).query(index.standing()));
    TrendingPrinter printer =
        new TrendingPrinter(spec.commandLine().getOut(), ZoneId.systemDefault());
    printer.print(found.orElse(List.of()));
    if (found.orElse(List.of()).stream().allMatch(each -> each.entries().isEmpty())) {
      tell("There is nothing hot in %s yet. 'grapevine replay' loads events.");
    }
    return follow ? Follower.follow(tail, printer::print) : ExitCodes.OK;
  }

  private void tell(String message) {
    spec.commandLine().getErr().println(message.formatted(scope.scope()));
  }
}
