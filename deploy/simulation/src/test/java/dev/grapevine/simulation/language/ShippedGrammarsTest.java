package dev.grapevine.simulation.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the simulated people write: enough of it, and well-formed. */
class ShippedGrammarsTest {
  private static final Pattern SLIP =
      Pattern.compile("  | \\n| $|^ | [,.;:?!)](\\s|$)|[,;:]\\.|\\.\\.$|[{}\\[\\]]|\\bthe the\\b");

  /** Facts that stay the same, so that only the grammar makes a difference. */
  private static final Map<String, String> ONE_PROBLEM = Shipped.facts(new SplittableRandom(3));

  private final RandomGenerator random = new SplittableRandom(11);

  @Test
  void everyRuleComposesForEverySubject() {
    Shipped.GRAMMARS.forEach(
        (name, grammar) ->
            Shipped.SUBJECTS.forEach(
                subject -> {
                  Map<String, String> facts = Shipped.facts(subject, random);
                  for (String rule : grammar.rules().keySet()) {
                    assertThat(grammar.compose(rule, facts, random)).doesNotContain("{", "}");
                  }
                }));
  }

  /** How many alternatives the rules have at least that others rely on. */
  @ParameterizedTest
  @CsvSource({
    "chat, 25, question-title question question-without-mark question-details answer answer-partial",
    "chat, 25, answer-link me-too thanks solved status smalltalk smalltalk-reply agreement",
    "chat, 10, announcement announcement-title celebration link-share decision decision-title",
    "chat, 10, discussion-title discussion discussion-reply objection handover private-note",
    "chat, 10, correction news lunch lunch-reply private-reply",
    "code, 25, commit review-approve",
    "code, 15, review-title review-request review-changes review-question issue-title issue",
    "code, 15, issue-close release",
    "code, 7, release-title",
    "wiki, 20, page-edit page-comment",
    "wiki, 7, page-text",
    "search, 25, query",
    "stories/incident, 9, first finding",
    "stories/incident, 15, report guess",
    "stories/incident, 6, mitigation resolved title after",
    "stories/outage, 4, first report guess finding mitigation resolved title after",
    "stories/technology, 7, first adopt title",
    "stories/technology, 25, try praise doubt question answer",
    "stories/monday, 5, title post reply",
    "stories/month-end, 5, title post reply",
    "stories/spammer, 15, post",
    "stories/debate, 4, title opening",
    "stories/debate, 40, reply counter",
    "stories/new-channel, 3, announcement",
    "stories/new-channel, 8, hello talk",
    "stories/unanswered, 3, title question nudge",
    "stories/failed-search, 8, query complaint",
    "stories/hidden-search, 15, query",
    "stories/sole-expert, 6, question answer commit thanks",
    "stories/leaver, 3, announcement reply handover",
    "stories/stale-document, 3, text mention",
    "stories/repeated-question, 25, question",
    "stories/repeated-question, 8, answer",
    "stories/slow-review, 8, request ping review"
  })
  void thereAreManyWaysToPutIt(String name, int atLeast, String rules) {
    Grammar grammar = Shipped.GRAMMARS.get(name);
    for (String rule : rules.split(" ")) {
      assertThat(grammar.has(rule)).as(rule).isTrue();
      assertThat(texts(() -> grammar.compose(rule, ONE_PROBLEM, random), 2000).distinct().count())
          .as(rule)
          .isGreaterThanOrEqualTo(atLeast);
    }
  }

  @Test
  void mostOfAThousandTextsAreDifferent() {
    assertThat(distinct("chat", "question")).isGreaterThan(980);
    assertThat(distinct("chat", "answer")).isGreaterThan(980);
    assertThat(distinct("chat", "status")).isGreaterThan(900);
    assertThat(distinct("code", "review-request")).isGreaterThan(900);
    assertThat(distinct("wiki", "page-text")).isGreaterThan(980);
  }

  /** A question differs from the others about the same problem, too. */
  @Test
  void oneProblemIsAskedAboutInManyWays() {
    Grammar chat = Shipped.GRAMMARS.get("chat");

    assertThat(texts(() -> chat.compose("question", ONE_PROBLEM, random), 1000).distinct().count())
        .isGreaterThan(500);
  }

  @Test
  void questionsEndWithAMarkOrHaveNone() {
    Grammar chat = Shipped.GRAMMARS.get("chat");

    assertThat(texts(() -> chat.compose("question", Shipped.facts(random), random), 2000))
        .allSatisfy(text -> assertThat(text).contains("?"));
    assertThat(
            texts(() -> chat.compose("question-without-mark", Shipped.facts(random), random), 2000))
        .allSatisfy(text -> assertThat(text).doesNotContain("?"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "question",
        "question-without-mark",
        "question-details",
        "answer",
        "answer-partial",
        "answer-link",
        "me-too",
        "thanks",
        "solved",
        "status",
        "announcement",
        "smalltalk",
        "smalltalk-reply",
        "celebration",
        "link-share",
        "decision",
        "discussion",
        "discussion-reply",
        "agreement",
        "objection",
        "handover",
        "private-note",
        "private-reply",
        "correction",
        "news",
        "lunch",
        "lunch-reply",
        "question-title",
        "announcement-title",
        "decision-title",
        "discussion-title"
      })
  void blanksAndSignsAreWhereTheyBelong(String rule) {
    assertWellFormed("chat", rule);
  }

  @Test
  void blanksAndSignsAreWhereTheyBelongInAllOtherGrammars() {
    assertWellFormed("code", "commit", "review-title", "review-request", "review-approve");
    assertWellFormed("code", "review-changes", "review-question", "issue-title", "issue");
    assertWellFormed("code", "issue-close", "release-title", "release");
    assertWellFormed("wiki", "page-text", "page-edit", "page-comment");
    assertWellFormed("search", "query");
    assertWellFormed("stories/incident", "first", "report", "guess", "finding", "mitigation");
    assertWellFormed("stories/incident", "resolved", "title", "after");
    assertWellFormed("stories/outage", "first", "report", "guess", "finding", "mitigation");
    assertWellFormed("stories/outage", "resolved", "title", "after");
    assertWellFormed("stories/technology", "first", "try", "praise", "doubt", "question", "answer");
    assertWellFormed("stories/technology", "adopt", "title");
    assertWellFormed("stories/monday", "title", "post", "reply");
    assertWellFormed("stories/month-end", "title", "post", "reply");
    assertWellFormed("stories/spammer", "post");
    assertWellFormed("stories/debate", "title", "opening", "reply", "counter");
    assertWellFormed("stories/new-channel", "announcement", "hello", "talk");
    assertWellFormed("stories/unanswered", "title", "question", "nudge");
    assertWellFormed("stories/failed-search", "query", "complaint");
    assertWellFormed("stories/hidden-search", "query");
    assertWellFormed("stories/sole-expert", "question", "answer", "commit", "thanks");
    assertWellFormed("stories/leaver", "announcement", "reply", "handover");
    assertWellFormed("stories/stale-document", "text", "mention");
    assertWellFormed("stories/repeated-question", "question", "answer");
    assertWellFormed("stories/slow-review", "request", "ping", "review");
  }

  @Test
  void storiesSayTheWordsTheyAreFoundBy() {
    assertThat(said("stories/technology", "adopt")).allMatch(text -> text.contains("Quillbase"));
    assertThat(said("stories/monday", "post")).allMatch(text -> text.contains("eekly planning"));
    assertThat(said("stories/month-end", "post")).allMatch(text -> text.contains("onth-end close"));
    assertThat(said("stories/spammer", "post"))
        .allMatch(text -> text.toLowerCase().matches("(?s).*(raffle|sponsor my run).*"));
    assertThat(said("stories/hidden-search", "query"))
        .allMatch(text -> text.contains("tariff calculator"));
    assertThat(said("stories/repeated-question", "question"))
        .allMatch(text -> text.toLowerCase().contains("parental leave"));
    assertThat(said("stories/outage", "title"))
        .allMatch(text -> text.contains("TW-5031") || text.contains("ferry-gateway"));
  }

  private Stream<String> said(String name, String rule) {
    Grammar grammar = Shipped.GRAMMARS.get(name);
    return texts(() -> grammar.compose(rule, Shipped.facts(random), random), 300);
  }

  private void assertWellFormed(String name, String... rules) {
    for (String rule : rules) {
      assertThat(said(name, rule).filter(text -> SLIP.matcher(text).find()))
          .as(name + " " + rule)
          .isEmpty();
    }
  }

  private long distinct(String name, String rule) {
    Grammar grammar = Shipped.GRAMMARS.get(name);
    return texts(() -> grammar.compose(rule, Shipped.facts(random), random), 1000)
        .distinct()
        .count();
  }

  private static Stream<String> texts(Supplier<String> text, int times) {
    return IntStream.range(0, times).mapToObj(i -> text.get());
  }
}
