package dev.grapevine.dashboard;

import dev.grapevine.dashboard.elasticsearch.ElasticsearchFixture;
import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetterCodec;
import dev.grapevine.schemas.Expert;
import dev.grapevine.schemas.ExpertiseCodec;
import dev.grapevine.schemas.ExpertiseDocument;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.FeedItemCodec;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapCodec;
import dev.grapevine.schemas.GapSeverity;
import dev.grapevine.schemas.GapState;
import dev.grapevine.schemas.GapTransition;
import dev.grapevine.schemas.GapTransitionCodec;
import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicChange;
import dev.grapevine.schemas.TopicCodec;
import dev.grapevine.schemas.TopicEvidence;
import dev.grapevine.schemas.TopicState;
import dev.grapevine.schemas.Trending;
import dev.grapevine.schemas.TrendingCodec;
import dev.grapevine.schemas.TrendingEntry;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A small organisation in Elasticsearch: of every kind a document in a scope, with a word in each
 * of its texts by which it is recognised wherever it is shown.
 *
 * @param scope of the documents
 * @param word in every text
 * @param hidden whether the documents say that they are private, which no job ever writes
 */
public record World(String scope, String word, boolean hidden) {
  private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

  /** Documents as jobs write them. */
  public World(String scope, String word) {
    this(scope, word, false);
  }

  /** Writes all of them. */
  public void write(ElasticsearchFixture elasticsearch) {
    index(
        elasticsearch,
        IndexTemplates.TOPICS_ORG,
        IndexTemplates.TOPICS_TEAM,
        "topic-" + key(),
        TopicCodec.encode(topic()));
    index(
        elasticsearch,
        IndexTemplates.TRENDING_ORG,
        IndexTemplates.TRENDING_TEAM,
        "trending-" + key(),
        TrendingCodec.encode(trending()));
    write(elasticsearch, gap(GapState.OPEN, 1));
    write(elasticsearch, transition(1));
    index(
        elasticsearch,
        IndexTemplates.EXPERTISE_ORG,
        IndexTemplates.EXPERTISE_TEAM,
        "expertise-" + key(),
        ExpertiseCodec.encode(expertise()));
    write(elasticsearch, line("1", "signing " + word, 1));
    elasticsearch.reader().ask(client -> client.indices().refresh(r -> r.index("grapevine-*")));
  }

  /** Writes a line, which is found half a second later. */
  public void write(ElasticsearchFixture elasticsearch, FeedItem item) {
    String alias = isOrg() ? IndexTemplates.FEED_ORG : IndexTemplates.FEED_TEAM;
    elasticsearch.index(
        Namespace.DEFAULT.monthlyIndex(alias, item.start()),
        item.id(),
        marked(FeedItemCodec.encode(item)));
  }

  /** Writes a gap as the job would. */
  public void write(ElasticsearchFixture elasticsearch, Gap gap) {
    index(
        elasticsearch,
        IndexTemplates.GAPS_ORG,
        IndexTemplates.GAPS_TEAM,
        gap.id(),
        GapCodec.encode(gap));
  }

  /** Writes what has become of the gap. */
  public void write(ElasticsearchFixture elasticsearch, GapTransition transition) {
    index(
        elasticsearch,
        IndexTemplates.GAP_HISTORY_ORG,
        IndexTemplates.GAP_HISTORY_TEAM,
        transition.id(),
        GapTransitionCodec.encode(transition));
  }

  /** Writes a dead letter; it belongs to no scope. */
  public static void deadLetter(ElasticsearchFixture elasticsearch, String word) {
    DeadLetter letter =
        new DeadLetter(
            "raw.plain",
            0,
            7,
            "intake",
            DeadLetter.Reason.INVALID,
            "$.time: " + word,
            NOW,
            "{\"id\":\"" + word + "\"}",
            "utf-8",
            20);
    elasticsearch.index("grapevine-dead-letters-1", letter.id(), DeadLetterCodec.encode(letter));
    elasticsearch.reader().ask(client -> client.indices().refresh(r -> r.index("grapevine-*")));
  }

  private void index(
      ElasticsearchFixture elasticsearch, String org, String team, String id, byte[] json) {
    elasticsearch.index((isOrg() ? org : team) + "-1", id, marked(json));
  }

  private byte[] marked(byte[] json) {
    String was = "\"visibility\":\"" + visibility().id() + "\"";
    String text = new String(json, StandardCharsets.UTF_8);
    if (!text.contains(was)) {
      throw new IllegalStateException(text + " does not say who sees it");
    }
    return hidden
        ? text.replace(was, "\"visibility\":\"private\"").getBytes(StandardCharsets.UTF_8)
        : json;
  }

  private boolean isOrg() {
    return scope.equals("org");
  }

  private Visibility visibility() {
    return isOrg() ? Visibility.ORG : Visibility.TEAM;
  }

  private String key() {
    return scope.replace('/', '-') + (hidden ? "-unseen" : "");
  }

  public String topicId() {
    return "topic-" + key();
  }

  public String gapId() {
    return "gap-" + key();
  }

  /** A line with a text of its own. */
  public FeedItem line(String id, String text, long version) {
    return new FeedItem(
        "line-" + key() + "-" + id,
        scope,
        visibility(),
        Verb.ASKED,
        List.of("p:" + word),
        1,
        "msg/" + id,
        "message",
        "thread/" + id,
        null,
        "channel-" + word,
        isOrg() ? List.of() : List.of(scope),
        "Keys " + word,
        text,
        List.of("tag-" + word),
        List.of("docs/" + word),
        "https://chat.example/" + id,
        List.of(id),
        Instant.now(),
        Instant.now(),
        false,
        1,
        false,
        version);
  }

  /** The line as it would be if somebody else had done something else, in a thread, at a time. */
  public static FeedItem told(FeedItem line, Verb verb, String actor, String thread, Instant time) {
    return new FeedItem(
        line.id(),
        line.scope(),
        line.visibility(),
        verb,
        List.of(actor),
        1,
        line.object(),
        line.objectType(),
        thread,
        null,
        line.channel(),
        line.audience(),
        line.title(),
        line.text(),
        line.tags(),
        line.artifacts(),
        line.url(),
        line.activities(),
        time,
        time,
        false,
        1,
        false,
        line.version());
  }

  private TopicEvidence evidence() {
    return new TopicEvidence(
        "9",
        "/chat",
        "p:" + word,
        "thread/42",
        "channel-" + word,
        NOW,
        "Title " + word,
        "Text " + word,
        "https://chat.example/9");
  }

  private Topic topic() {
    return new Topic(
        topicId(),
        scope,
        visibility(),
        1,
        "topic " + word,
        List.of("term-" + word),
        TopicState.EMERGING,
        NOW,
        NOW,
        NOW,
        9,
        12,
        0.4,
        21_600,
        14,
        Collections.nCopies(28, 3),
        NOW.truncatedTo(ChronoUnit.DAYS),
        List.of(evidence()),
        List.of(),
        List.of("docs/" + word),
        List.of("https://docs.example/keys"),
        List.of("channel-" + word),
        List.of(new TopicChange(1, TopicState.EMERGING, NOW)),
        5,
        false,
        1);
  }

  private Trending trending() {
    return new Trending(
        "trending-" + key(),
        scope,
        visibility(),
        NOW,
        List.of(new TrendingEntry("hot " + word, List.of("hot-" + word), 5, 5, 0.1, 4, null, null)),
        false,
        1);
  }

  private Expert expert() {
    return new Expert("p:" + word, List.of(evidence()));
  }

  /** The gap in a state, after so many transitions. */
  public Gap gap(GapState state, int sequence) {
    return new Gap(
        gapId(),
        "unanswered-question",
        null,
        scope,
        visibility(),
        "thread/42",
        1,
        "gap " + word,
        state,
        GapSeverity.HIGH,
        Map.of("waited", 86_400.0),
        "Nobody has answered " + word,
        "somebody answers " + word,
        List.of(evidence()),
        List.of(expert()),
        List.of("tag:term-" + word),
        "channel-" + word,
        NOW,
        NOW,
        NOW.plusSeconds(86_400),
        null,
        null,
        state == GapState.DISMISSED ? "answered in person" : null,
        null,
        sequence,
        5,
        false,
        sequence);
  }

  /** What became of the gap, the so manieth time. */
  public GapTransition transition(int sequence) {
    return new GapTransition(
        gapId(),
        sequence,
        "unanswered-question",
        null,
        1,
        scope,
        visibility(),
        "thread/42",
        "gap " + word,
        GapState.OPEN,
        null,
        GapSeverity.HIGH,
        NOW,
        NOW,
        null,
        null,
        null,
        "because " + word,
        Map.of(),
        "Nobody has answered " + word,
        List.of("9"),
        false,
        1);
  }

  private ExpertiseDocument expertise() {
    return new ExpertiseDocument(
        "expertise-" + key(),
        scope,
        visibility(),
        "tag:term-" + word,
        "tag",
        "subject " + word,
        List.of(expert()),
        3,
        25,
        41.5,
        0.75,
        1.5,
        1,
        1.25,
        NOW,
        false,
        1);
  }
}
