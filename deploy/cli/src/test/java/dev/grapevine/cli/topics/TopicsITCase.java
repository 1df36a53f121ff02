package dev.grapevine.cli.topics;

import static dev.grapevine.cli.topics.Topics.said;
import static dev.grapevine.cli.topics.Topics.topic;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.grapevine.cli.Cli;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.elasticsearch.ElasticsearchFixture;
import dev.grapevine.dashboard.elasticsearch.ChangeTail;
import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicCodec;
import dev.grapevine.schemas.TopicState;
import dev.grapevine.schemas.Trending;
import dev.grapevine.schemas.TrendingCodec;
import dev.grapevine.schemas.TrendingEntry;
import dev.grapevine.schemas.Visibility;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import picocli.CommandLine;

@Timeout(120)
class TopicsITCase {
  private static final String ALIAS = IndexTemplates.TOPICS_ORG;

  private static ElasticsearchFixture elasticsearch;

  @BeforeAll
  static void start() throws Exception {
    elasticsearch = ElasticsearchFixture.start();
    assertThat(run().err()).contains("There are no topics in org yet.");
    write(
        topic("cool").rank(1).build(),
        topic("hot")
            .rank(3)
            .related("cool", "over", "theirs")
            .evidence(said("9", "ana", "t", "Keys", "Why?"))
            .build(),
        topic("over").rank(2).state(TopicState.CLOSED).build(),
        topic("gone").rank(9).tombstone().build(),
        topic("theirs").rank(9).scope("team/x").build());
    List<TrendingEntry> entries =
        List.of(new TrendingEntry("cake", List.of("cake"), 3, 3, 1.5, -0.5, null, null));
    Trending trending = new Trending("hot", "org", Visibility.ORG, Topics.NINE, entries, false, 1);
    elasticsearch.index(
        IndexTemplates.TRENDING_ORG + "-1", trending.id(), TrendingCodec.encode(trending));
  }

  @AfterAll
  static void stop() throws Exception {
    elasticsearch.close();
  }

  @Test
  void openTopicsAreInTheOrderOfTheirHeat() {
    Cli.Result result = run();

    assertThat(result.exitCode()).isEqualTo(ExitCodes.OK);
    assertThat(names(result)).containsExactly("hot", "cool");
    assertThat(result.out()).contains("  ana in «Keys» (payments): Why?");
    assertThat(result.out()).containsPattern("(?m)^  related: cool$");
    assertThat(names(run("--limit", "1"))).containsExactly("hot");
    assertThat(names(run("--all"))).containsExactly("hot", "over", "cool");
  }

  @Test
  void aScopeOfWhichNothingIsKnownSaysSo() {
    assertThat(run("--scope", "team/y").err()).contains("There are no topics in team/y yet.");
    assertThat(run("--into", "trial").err()).contains("There are no topics in org yet.");
    assertThat(run("--trending", "--scope", "team/y").err()).contains("nothing hot in team/y yet");
  }

  @Test
  void whatIsHotIsPrinted() {
    Cli.Result result = run("--trending");

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("   1. cake: 3 people, 1.5 expected");
  }

  @Test
  void evidenceCanBeFoundByWhoSaidIt() {
    TopicIndex index = new TopicIndex(elasticsearch.reader(), ALIAS, "org");
    index.topics().refresh();

    assertThat(
            index
                .topics()
                .search(s -> s.query(q -> q.term(t -> t.field("evidence.actor").value("ana"))))
                .orElseThrow())
        .extracting(Topic::id)
        .containsExactly("hot");
  }

  @Test
  void aChangeIsFollowed() {
    TopicIndex index = new TopicIndex(elasticsearch.reader(), ALIAS, "org");
    ChangeTail<Topic> tail = new ChangeTail<>(index.topics(), Topic::time, System::nanoTime);
    tail.skipToEnd();

    write(topic("cool").rank(1).version(2).build());
    index.topics().refresh();

    assertThat(tail.poll())
        .extracting(change -> change.document().id(), change -> change.document().version())
        .containsExactly(tuple("cool", 2L));
  }

  private static List<String> names(Cli.Result result) {
    return result
        .out()
        .lines()
        .filter(line -> !line.startsWith(" ") && !line.isEmpty())
        .map(line -> line.substring(0, line.indexOf(':')))
        .toList();
  }

  private static Cli.Result run(String... args) {
    List<String> all = new ArrayList<>(List.of("--elasticsearch", elasticsearch.url()));
    all.addAll(List.of("--kafka", "127.0.0.1:1"));
    all.addAll(Arrays.asList(args));
    return Cli.run(new CommandLine(new TopicsCommand()), all.toArray(String[]::new));
  }

  private static void write(Topic... topics) {
    for (Topic topic : topics) {
      String alias = topic.visibility() == Visibility.ORG ? ALIAS : IndexTemplates.TOPICS_TEAM;
      elasticsearch.index(alias + "-1", topic.id(), TopicCodec.encode(topic));
    }
  }
}
