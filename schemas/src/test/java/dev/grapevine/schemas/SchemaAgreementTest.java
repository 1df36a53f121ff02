package dev.grapevine.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The published schemas and the codecs accept and refuse the same documents. */
class SchemaAgreementTest {
  private static final Schema ACTIVITY = JsonSchemas.schema("activity");
  private static final Schema PLAIN = JsonSchemas.schema("plain");
  private static final Schema FEED_ITEM = JsonSchemas.schema("feed-item");
  private static final Schema TOPIC = JsonSchemas.schema("topic");
  private static final Schema TRANSITION = JsonSchemas.schema("topic-transition");
  private static final Schema TRENDING = JsonSchemas.schema("trending");
  private static final Schema DEAD_LETTER = JsonSchemas.schema("dead-letter");
  private static final Schema PERSON = JsonSchemas.schema("person");
  private static final PlainCodec.Defaults DEFAULTS =
      new PlainCodec.Defaults("/lines", Visibility.ORG, List.of());

  @Test
  void theSchemasAreSchemas() {
    Schema metaSchema = JsonSchemas.metaSchema();
    for (String name : JsonSchemas.NAMES) {
      assertThat(JsonSchemas.errors(metaSchema, JsonSchemas.tree(name).toString()))
          .as(name)
          .isEmpty();
    }
  }

  @Test
  void whatIsWrittenIsValid() {
    valid(ACTIVITY, ActivityCodec.encode(Samples.activity()));
    valid(
        ACTIVITY,
        ActivityCodec.encode(
            Activity.builder().id("9").source("/chat").time(Samples.TIME).actor("ana").build()));
    valid(JsonSchemas.schema("tick"), ActivityCodec.encode(Samples.tick()));
    valid(FEED_ITEM, FeedItemCodec.encode(Samples.feedItem(false)));
    valid(FEED_ITEM, FeedItemCodec.encode(Samples.feedItem(true)));
    valid(TOPIC, TopicCodec.encode(Samples.topic(false)));
    valid(TOPIC, TopicCodec.encode(Samples.topic(true)));
    valid(TRANSITION, TopicTransitionCodec.encode(Samples.transition()));
    valid(TRENDING, TrendingCodec.encode(Samples.trending(false)));
    valid(TRENDING, TrendingCodec.encode(Samples.trending(true)));
    valid(DEAD_LETTER, DeadLetterCodec.encode(Samples.deadLetter()));
    valid(PERSON, PersonCodec.encode(Samples.person()));
    valid(PERSON, PersonCodec.encode(new Person("p:1", "Bo", null, null)));
  }

  /** Values of a member that activities and plain lines have in common, and whether they do. */
  static Stream<Arguments> dataMembers() {
    return Stream.of(
        arguments("actor", "\"a\"", true),
        arguments("actor", "\"\"", false),
        arguments("actor", "null", false),
        arguments("actor", "7", false),
        arguments("actor", "\"" + "x".repeat(512) + "\"", true),
        arguments("actor", "\"" + "😀".repeat(512) + "\"", true),
        arguments("actor", "\"" + "x".repeat(513) + "\"", false),
        arguments("actorType", "\"bot\"", true),
        arguments("actorType", "null", true),
        arguments("actorType", "\"robot\"", false),
        arguments("verb", "\"requested-review\"", true),
        arguments("verb", "\"ask\"", false),
        arguments("object", "\"o\"", true),
        arguments("object", "null", true),
        arguments("object", "\"\"", false),
        arguments("objectType", "\"\"", false),
        arguments("thread", "[]", false),
        arguments("inReplyTo", "\"" + "x".repeat(513) + "\"", false),
        arguments("channel", "false", false),
        arguments("audience", "[]", true),
        arguments("audience", "null", true),
        arguments("audience", "[\"team/a\"]", true),
        arguments("audience", "[null]", false),
        arguments("audience", "[7]", false),
        arguments("audience", "\"team/a\"", false),
        arguments("visibility", "\"org\"", true),
        arguments("visibility", "\"everybody\"", true),
        arguments("visibility", "null", true),
        arguments("visibility", "7", false),
        arguments("title", "\"\"", true),
        arguments("text", "\"" + "x".repeat(65_536) + "\"", true),
        arguments("text", "\"" + "x".repeat(65_537) + "\"", false),
        arguments("text", "{}", false),
        arguments("tags", "[\"\"]", false),
        arguments("tags", "[\"a\",\"a\"]", true),
        arguments("artifacts", "[\"" + "x".repeat(65_536) + "\"]", true),
        arguments("artifacts", "[\"\"]", false),
        arguments("url", "null", true),
        arguments("url", "\"any text\"", true),
        arguments("version", "9223372036854775807", true),
        arguments("version", "9223372036854775808", false),
        arguments("version", "-1", false),
        arguments("version", "\"1\"", false),
        arguments("version", "null", true),
        arguments("results", "0", true),
        arguments("results", "2147483648", false),
        arguments("attributes", "{\"a\":\"\",\"b\":1.5e3,\"c\":true,\"d\":null}", true),
        arguments("attributes", "{\"a\":{}}", false),
        arguments("attributes", "{\"a\":[]}", false),
        arguments("attributes", "[]", false),
        arguments("later", "{\"a\":[1,{\"b\":null}]}", true));
  }

  @ParameterizedTest
  @MethodSource("dataMembers")
  void theSameDataIsGoodForTheSchemaAndTheCodec(String name, String value, boolean good) {
    agree(ACTIVITY, ActivityCodec::decode, Json.event("data." + name, value), good);
    agree(PLAIN, line -> PlainCodec.decode(line, DEFAULTS), Json.line(name, value), good);
  }

  /** Values of a member of an event. */
  static Stream<Arguments> eventMembers() {
    return Stream.of(
        arguments("specversion", "\"1.1\"", false),
        arguments("specversion", "null", false),
        arguments("id", "\"\"", false),
        arguments("id", "7", false),
        arguments("source", "null", false),
        arguments("source", "\"anything\"", true),
        arguments("type", "\"dev.grapevine.activity.v2\"", false),
        arguments("time", "\"2026-03-02T09:14:05.123+05:30\"", true),
        arguments("time", "\"2026-03-02T09:14:05\"", false),
        arguments("time", "\"2026-02-30T09:14:05Z\"", false),
        arguments("time", "\"2026-03-02\"", false),
        arguments("time", "\"1969-12-31T09:14:05Z\"", false),
        arguments("time", "\"9999-12-31T23:59:59Z\"", true),
        arguments("time", "\"12026-03-02T09:14:05Z\"", false),
        arguments("time", "1772442845", false),
        arguments("partitionkey", "null", true),
        arguments("partitionkey", "\"\"", false),
        arguments("data", "null", false),
        arguments("data.visibility", "\"team\"", false),
        arguments("data.visibility", "\"team\",\"audience\":[]", false),
        arguments("data.visibility", "\"team\",\"audience\":null", false),
        arguments("data.visibility", "\"team\",\"audience\":[\"team/a\"]", true),
        arguments("data", "[]", false),
        arguments("data", "{\"actor\":\"ana\"}", false),
        arguments("data", "{\"verb\":\"asked\"}", false),
        arguments("traceparent", "7", true));
  }

  @ParameterizedTest
  @MethodSource("eventMembers")
  void theSameEventIsGoodForTheSchemaAndTheCodec(String name, String value, boolean good) {
    agree(ACTIVITY, ActivityCodec::decode, Json.event(name, value), good);
  }

  @Test
  void theSameDocumentsAreGoodForTheSchemaAndTheCodec() {
    String item = new String(FeedItemCodec.encode(Samples.feedItem(false)), UTF_8);
    String tombstone = new String(FeedItemCodec.encode(Samples.feedItem(true)), UTF_8);
    agree(FEED_ITEM, FeedItemCodec::decode, item, true);
    agree(FEED_ITEM, FeedItemCodec::decode, tombstone, true);
    agree(FEED_ITEM, FeedItemCodec::decode, without(item, "verb"), false);
    agree(FEED_ITEM, FeedItemCodec::decode, without(item, "scope"), false);
    agree(FEED_ITEM, FeedItemCodec::decode, without(item, "people"), true);
    agree(FEED_ITEM, FeedItemCodec::decode, item.replace("true", "\"yes\""), false);
    agree(FEED_ITEM, FeedItemCodec::decode, item.replace("123.25", "\"123.25\""), false);
    agree(FEED_ITEM, FeedItemCodec::decode, item.replace("\"reviewed\"", "\"seen\""), false);

    String letter = new String(DeadLetterCodec.encode(Samples.deadLetter()), UTF_8);
    agree(DEAD_LETTER, DeadLetterCodec::decode, letter, true);
    agree(DEAD_LETTER, DeadLetterCodec::decode, without(letter, "job"), false);
    agree(DEAD_LETTER, DeadLetterCodec::decode, without(letter, "detail"), true);
    agree(DEAD_LETTER, DeadLetterCodec::decode, letter.replace("utf-8", "hex"), false);
    agree(DEAD_LETTER, DeadLetterCodec::decode, letter.replace(":17", ":-17"), false);
  }

  /** Values of a member of a topic, and whether it may have them. */
  static Stream<Arguments> topicMembers() {
    return Stream.of(
        arguments("id", "null", false),
        arguments("scope", "7", false),
        arguments("visibility", "\"everybody\"", true),
        arguments("visibility", "null", true),
        arguments("visibility", "7", false),
        arguments("episode", "null", true),
        arguments("episode", "-1", false),
        arguments("episode", "1.5", false),
        arguments("name", "null", false),
        arguments("terms", "[7]", false),
        arguments("state", "\"fading\"", true),
        arguments("state", "\"hot\"", false),
        arguments("state", "null", false),
        arguments("emergedAt", "null", false),
        arguments("since", "null", false),
        arguments("since", "\"yesterday\"", false),
        arguments("time", "\"1969-12-31T09:14:05Z\"", false),
        arguments("score", "-0.5", true),
        arguments("score", "\"1\"", false),
        arguments("observed", "-0.5", false),
        arguments("expected", "-0.5", false),
        arguments("expected", "null", true),
        arguments("window", "-1", false),
        arguments("people", "2147483648", false),
        arguments("sparkline", "null", true),
        arguments("sparkline", "[]", true),
        arguments("sparkline", "[1,-1]", false),
        arguments("sparkline", "[1,null]", false),
        arguments("sparkline", "[1.5]", false),
        arguments("sparkline", "[2147483648]", false),
        arguments("sparkline", "{}", false),
        arguments("sparklineEnd", "null", true),
        arguments("sparklineEnd", "7", false),
        arguments("evidence", "null", true),
        arguments("evidence", "{}", false),
        arguments("evidence", "[null]", false),
        arguments("evidence", "[[]]", false),
        arguments("evidence", "[{}]", false),
        arguments("evidence", "[" + evidence("") + "]", true),
        arguments("evidence", "[" + evidence(",\"later\":[{}]") + "]", true),
        arguments("evidence", "[" + evidence(",\"title\":null") + "]", true),
        arguments("evidence", "[" + evidence(",\"title\":7") + "]", false),
        arguments("evidence", "[" + evidence("") + ",{\"id\":\"1\"}]", false),
        arguments("history", "[{\"state\":\"closed\"}]", false),
        arguments("history", "[{\"state\":\"closed\",\"time\":\"2026-03-02T09:00:00Z\"}]", true),
        arguments("history", "[{\"state\":null,\"time\":\"2026-03-02T09:00:00Z\"}]", false),
        arguments("rank", "true", false),
        arguments("tombstone", "\"no\"", false),
        arguments("version", "-1", false),
        arguments("later", "{\"a\":[1]}", true));
  }

  private static String evidence(String more) {
    return "{\"id\":\"9\",\"source\":\"/chat\",\"actor\":\"p:1\",\"time\":\"2026-03-02T09:00:00Z\"%s}"
        .formatted(more);
  }

  @ParameterizedTest
  @MethodSource("topicMembers")
  void theSameTopicIsGoodForTheSchemaAndTheCodec(String name, String value, boolean good) {
    agree(
        TOPIC,
        TopicCodec::decode,
        with(TopicCodec.encode(Samples.topic(false)), name, value),
        good);
  }

  @Test
  void aTombstoneOfATopicNeedsNoContent() {
    byte[] tombstone = TopicCodec.encode(Samples.topic(true));

    agree(TOPIC, TopicCodec::decode, new String(tombstone, UTF_8), true);
    agree(TOPIC, TopicCodec::decode, with(tombstone, "tombstone", "false"), false);
    agree(TOPIC, TopicCodec::decode, with(tombstone, "rank", "null"), true);
  }

  /** Values of a member of a transition, and whether it may have them. */
  static Stream<Arguments> transitionMembers() {
    return Stream.of(
        arguments("topic", "null", false),
        arguments("episode", "-1", false),
        arguments("scope", "null", false),
        arguments("visibility", "\"everybody\"", true),
        arguments("name", "null", false),
        arguments("terms", "null", true),
        arguments("state", "null", false),
        arguments("state", "\"hot\"", false),
        arguments("time", "null", false),
        arguments("emergedAt", "null", false),
        arguments("score", "-2.5", true),
        arguments("observed", "-1", false),
        arguments("expected", "-1", false),
        arguments("window", "86400", true),
        arguments("people", "null", true),
        arguments("evidence", "[{}]", false),
        arguments("tombstone", "true", true),
        arguments("tombstone", "1", false),
        arguments("version", "9223372036854775808", false),
        arguments("later", "7", true));
  }

  @ParameterizedTest
  @MethodSource("transitionMembers")
  void theSameTransitionIsGoodForTheSchemaAndTheCodec(String name, String value, boolean good) {
    byte[] json = TopicTransitionCodec.encode(Samples.transition());
    agree(TRANSITION, TopicTransitionCodec::decode, with(json, name, value), good);
  }

  /** Values of a member of a list of what is hot, and whether it may have them. */
  static Stream<Arguments> trendingMembers() {
    return Stream.of(
        arguments("id", "null", false),
        arguments("scope", "null", false),
        arguments("visibility", "\"everybody\"", true),
        arguments("time", "null", false),
        arguments("entries", "null", true),
        arguments("entries", "[{}]", false),
        arguments("entries", "[\"cake\"]", false),
        arguments("entries", "[{\"name\":\"cake\"}]", true),
        arguments("entries", "[{\"name\":\"cake\",\"state\":\"hot\"}]", false),
        arguments("entries", "[{\"name\":\"cake\",\"observed\":-1}]", false),
        arguments("entries", "[{\"name\":\"cake\",\"score\":-1,\"topic\":null}]", true),
        arguments("version", "-1", false),
        arguments("later", "7", true));
  }

  @ParameterizedTest
  @MethodSource("trendingMembers")
  void theSameListOfWhatIsHotIsGoodForTheSchemaAndTheCodec(
      String name, String value, boolean good) {
    byte[] json = TrendingCodec.encode(Samples.trending(false));
    agree(TRENDING, TrendingCodec::decode, with(json, name, value), good);
  }

  /** Values of what is known of a person. */
  static Stream<Arguments> personMembers() {
    return Stream.of(
        arguments("id", "null", false),
        arguments("id", "\"\"", false),
        arguments("id", "7", false),
        arguments("name", "\"Åsa 😀\"", true),
        arguments("name", "null", false),
        arguments("name", "\"\"", false),
        arguments("name", "\"" + "😀".repeat(512) + "\"", true),
        arguments("name", "\"" + "x".repeat(513) + "\"", false),
        arguments("type", "\"bot\"", true),
        arguments("type", "null", true),
        arguments("type", "\"robot\"", false),
        arguments("teams", "null", true),
        arguments("teams", "[]", true),
        arguments("teams", "[\"team/a\"]", true),
        arguments("teams", "[\"\"]", false),
        arguments("teams", "[null]", false),
        arguments("teams", "\"team/a\"", false),
        arguments("pronouns", "[\"she\"]", true));
  }

  @ParameterizedTest
  @MethodSource("personMembers")
  void theSamePersonIsGoodForTheSchemaAndTheCodec(String name, String value, boolean good) {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("id", "\"p:1\"");
    members.put("name", "\"Ana\"");
    members.put(name, value);
    agree(PERSON, PersonCodec::decode, Json.object(members), good);
  }

  static String with(byte[] json, String name, String value) {
    ObjectNode object = (ObjectNode) JsonSchemas.parse(new String(json, UTF_8));
    object.set(name, JsonSchemas.parse(value));
    return object.toString();
  }

  private static String without(String json, String name) {
    return ((ObjectNode) JsonSchemas.parse(json)).without(name).toString();
  }

  static void valid(Schema schema, byte[] json) {
    assertThat(JsonSchemas.errors(schema, new String(json, UTF_8))).isEmpty();
  }

  static void agree(Schema schema, Consumer<byte[]> codec, String json, boolean good) {
    Throwable failure = catchThrowable(() -> codec.accept(json.getBytes(UTF_8)));

    if (good) {
      assertThat(failure).isNull();
      assertThat(JsonSchemas.errors(schema, json)).isEmpty();
    } else {
      assertThat(failure).isInstanceOf(CodecException.class);
      assertThat(JsonSchemas.errors(schema, json)).isNotEmpty();
    }
  }
}
