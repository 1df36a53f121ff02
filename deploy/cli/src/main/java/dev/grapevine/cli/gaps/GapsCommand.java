package dev.grapevine.cli.gaps;

import dev.grapevine.cli.ConnectionOptions;
import dev.grapevine.cli.Endpoints;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.LimitOption;
import dev.grapevine.cli.ScopeOptions;
import dev.grapevine.cli.elasticsearch.Follower;
import dev.grapevine.cli.people.Names;
import dev.grapevine.dashboard.elasticsearch.ChangeTail;
import dev.grapevine.dashboard.elasticsearch.ElasticsearchReader;
import dev.grapevine.dashboard.people.People;
import dev.grapevine.schemas.Gap;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints where people are stuck, for whoever is in a terminal anyway. */
@Command(
    name = "gaps",
    description =
        "Prints knowledge gaps, those that matter most first, and how they go on if followed.",
    footer = {"Examples:", "  grapevine gaps --follow", "  grapevine gaps --scope team/pay --all"})
public final class GapsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ScopeOptions scope;

  @Option(names = "--all", description = "Gaps that are over or snoozed, too.")
  private boolean all;

  @Option(names = "--follow", description = "Go on with what becomes of gaps, until Ctrl-C.")
  private boolean follow;

  @Mixin private LimitOption limit;

  @Mixin private ConnectionOptions connections;

  @Override
  public Integer call() throws InterruptedException {
    int most = limit.value();
    Endpoints endpoints = connections.endpoints();
    try (ElasticsearchReader elasticsearch =
            new ElasticsearchReader(endpoints.elasticsearch(), System.getenv());
        People people = Names.of(endpoints.kafka(), scope.namespace())) {
      GapIndex index = new GapIndex(elasticsearch, scope.namespace());
      ChangeTail<Gap> tail =
          new ChangeTail<>(index.of(scope.scope()), Gap::changedAt, System::nanoTime);
      tail.skipToEnd();
      index.of(scope.scope()).refresh();
      List<Gap> known = index.ranked(scope.scope(), all, most).orElse(List.of());
      people.await(Names.PATIENCE);
      GapText text = new GapText(ZoneId.systemDefault(), people::name);
      print(known, text);
      if (known.isEmpty() && most > 0) {
        sayThatThereAreNone(index);
      }
      Map<String, Integer> sequences = new HashMap<>();
      known.forEach(gap -> sequences.put(gap.id(), gap.sequence()));
      return follow
          ? Follower.follow(tail, gaps -> print(news(gaps, sequences), text))
          : ExitCodes.OK;
    }
  }

  private static List<Gap> news(List<Gap> gaps, Map<String, Integer> sequences) {
    return gaps.stream()
        .filter(gap -> !gap.tombstone())
        .filter(
            gap -> !Integer.valueOf(gap.sequence()).equals(sequences.put(gap.id(), gap.sequence())))
        .toList();
  }

  private void print(List<Gap> gaps, GapText text) {
    PrintWriter out = spec.commandLine().getOut();
    for (Gap gap : gaps) {
      text.lines(gap).forEach(out::println);
      out.println();
    }
    out.flush();
  }

  private void sayThatThereAreNone(GapIndex index) {
    boolean over = !index.ranked(scope.scope(), true, 1).orElse(List.of()).isEmpty();
    String message =
        over
            ? "No gap of %s is open now: --all shows those that are over."
            : "There are no gaps in %s yet. 'grapevine replay' loads events.";
    spec.commandLine().getErr().println(message.formatted(scope.scope()));
  }
}
