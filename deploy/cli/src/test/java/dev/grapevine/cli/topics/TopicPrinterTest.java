package dev.grapevine.cli.topics;

import static dev.grapevine.cli.topics.Topics.said;
import static dev.grapevine.cli.topics.Topics.topic;
import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicCodec;
import dev.grapevine.schemas.TopicState;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TopicPrinterTest {
  private static final Map<String, String> NAMES = Map.of("p:1", "Ana", "p:2", "Bo");

  private final StringWriter out = new StringWriter();
  private final List<Collection<String>> lookups = new ArrayList<>();
  private final List<FeedItem> openers = new ArrayList<>();
  private final List<Topic> related = new ArrayList<>();
  private final TopicPrinter printer =
      new TopicPrinter(
          new PrintWriter(out),
          ZoneId.of("Europe/Berlin"),
          id -> NAMES.getOrDefault(id, id),
          threads -> {
            lookups.add(threads);
            return openers;
          },
          ids -> related.stream().filter(topic -> ids.contains(topic.id())).toList());

  @Test
  void aTopicIsABlockOfLines() {
    openers.add(opener("t", "q", "Rotating keys"));

    assertThat(
            printed(
                topic("signing key")
                    .episode(2)
                    .evidence(
                        said("9", "p:1", "t", null, "How do I?\nHelp!"),
                        said("8", "p:3", null, "Keys", null),
                        said("7", "p:2", null, null, "third"))))
        .isEqualTo(
            """
            signing key: trending since 2026-03-02 10:00, emerged 2026-03-02 09:00, episode 2
              6 people in 1 day, 0.3 expected
              ▁▃█ people a day until 2026-03-02
              2026-03-02 10:00  Ana in «Rotating keys» (payments): How do I?
              2026-03-02 10:00  p:3 in «Keys» (payments)

            """);
    assertThat(lookups).hasSize(1).first().isEqualTo(Set.of("t"));
  }

  @Test
  void whatIsNotKnownIsLeftOut() {
    assertThat(printed(topic("keys").state(TopicState.EMERGING).people(1).sparkline()))
        .isEqualTo(
            """
            keys: emerging since 2026-03-02 09:00
              1 person in 1 day, 0.3 expected

            """);
    assertThat(lookups).isEmpty();
  }

  @Test
  void relatedTopicsAreNamedAsFarAsTheyAreOpen() {
    related.add(topic("t-2").name("signing\noutage").build());
    related.add(topic("t-3").name("vault").build());

    assertThat(printed(topic("keys").related("t-3", "t-1", "t-2")))
        .contains("\n  related: vault, signing\n");
    assertThat(printed(topic("other").related("t-1"))).doesNotContain("related");
  }

  @Test
  void evidenceThatBeganItsThreadNeedsNoTitle() {
    openers.add(opener("t", "9", null));

    assertThat(printed(topic("keys").evidence(said("9", "p:2", "t", null, "Why?"))))
        .contains("  Bo in payments: Why?\n");
  }

  @Test
  void aStateIsPrintedOnceAndANumberAloneNever() {
    assertThat(printed(topic("a").version(1))).isNotEmpty();
    assertThat(printed(topic("a").version(1))).isEmpty();
    assertThat(printed(topic("a").version(2).people(9))).isEmpty();
    assertThat(printed(topic("a").version(3).state(TopicState.FADING))).contains("a: fading");
    assertThat(printed(topic("a").version(2).state(TopicState.TRENDING))).isEmpty();
    assertThat(printed(topic("a").version(4).state(TopicState.CLOSED))).contains("a: closed");
    assertThat(printed(topic("a").version(5).state(TopicState.CLOSED).episode(2))).isNotEmpty();
  }

  @Test
  void aTopicThatIsGoneIsNotPrintedAndCanComeBack() {
    printed(topic("a").version(1));

    assertThat(printed(gone("a", 2))).isEmpty();
    assertThat(printed(topic("a").version(3))).contains("a: trending");
  }

  @Test
  void whatWasThereBeforeIsKnown() {
    printer.skip(List.of(topic("a").build()));

    assertThat(printed(topic("a").version(2))).isEmpty();
    assertThat(printed(topic("a").version(3).state(TopicState.CLOSED))).isNotEmpty();
  }

  @Test
  void noFieldReachesTheTerminalAsItIs() {
    String canary = "\u001b]0;canary\u0007\u202e";

    String text =
        printed(topic(canary).evidence(said("1", canary, null, canary, canary + "\r" + canary)));

    assertThat(text.lines().flatMapToInt(String::codePoints))
        .noneMatch(Character::isISOControl)
        .noneMatch(c -> c == 0x202e);
  }

  private String printed(Topics topic) {
    return printed(topic.build());
  }

  private String printed(Topic topic) {
    out.getBuffer().setLength(0);
    printer.print(List.of(topic));
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  /** As it is read: without a state. */
  private static Topic gone(String id, long version) {
    return TopicCodec.decode(TopicCodec.encode(topic(id).tombstone().version(version).build()));
  }

  private static FeedItem opener(String thread, String activity, String title) {
    return new FeedItem(
        "f",
        "org",
        Visibility.ORG,
        Verb.ASKED,
        List.of(),
        1,
        null,
        null,
        thread,
        null,
        null,
        List.of(),
        title,
        null,
        List.of(),
        List.of(),
        null,
        List.of(activity),
        Topics.NINE,
        Topics.NINE,
        false,
        1,
        false,
        1);
  }
}
