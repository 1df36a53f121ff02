package dev.grapevine.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class CodecProperties {

  @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
  void anActivityIsReadAsItWasWritten(@ForAll("activities") Activity activity) {
    byte[] json = ActivityCodec.encode(activity);

    assertThat(ActivityCodec.decode(json)).isEqualTo(activity);
    assertThat(ActivityCodec.encode((Activity) ActivityCodec.decode(json))).isEqualTo(json);
    assertThat(JsonSchemas.parse(new String(json, UTF_8)).at("/data/actor").textValue())
        .isEqualTo(activity.actor());
  }

  @Property(tries = 500)
  void anyTextIsReadAsItWasWrittenButForHalvesOfPairs(@ForAll String text) {
    Activity activity = Samples.activity().toBuilder().text(text).build();

    assertThat(ActivityCodec.decode(ActivityCodec.encode(activity)))
        .isEqualTo(activity.toBuilder().text(Utf8.repaired(text)).build());
  }

  @Property(tries = 200)
  void aTickIsReadAsItWasWritten(@ForAll("times") Instant time, @ForAll("ids") String source) {
    Tick tick = new Tick(source, time);

    assertThat(ActivityCodec.decode(ActivityCodec.encode(tick))).isEqualTo(tick);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aFeedItemIsReadAsItWasWritten(
      @ForAll("ids") String id,
      @ForAll("texts") String text,
      @ForAll("times") Instant time,
      @ForAll int people,
      @ForAll double rank) {
    FeedItem sample = Samples.feedItem(false);
    FeedItem item =
        new FeedItem(
            id,
            sample.scope(),
            Visibility.ORG,
            Verb.CREATED,
            List.of(id, id),
            people & Integer.MAX_VALUE,
            id,
            null,
            null,
            null,
            text,
            List.of(),
            text,
            text,
            List.of(text),
            List.of(),
            null,
            List.of(),
            time,
            time,
            false,
            rank,
            false,
            Long.MAX_VALUE);

    assertThat(FeedItemCodec.decode(FeedItemCodec.encode(item))).isEqualTo(item);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aTopicIsReadAsItWasWritten(
      @ForAll("ids") String id,
      @ForAll("texts") String text,
      @ForAll("times") Instant time,
      @ForAll int people,
      @ForAll double score) {
    int count = people & Integer.MAX_VALUE;
    TopicEvidence evidence = new TopicEvidence(id, id, id, null, text, time, text, text, null);
    Topic topic =
        new Topic(
            id,
            "org",
            Visibility.ORG,
            count,
            text,
            List.of(text, id),
            TopicState.FADING,
            time,
            time,
            time,
            score,
            Math.abs(score),
            Math.abs(score),
            Long.MAX_VALUE,
            count,
            List.of(count, 0),
            time,
            List.of(evidence, evidence),
            List.of(id),
            null,
            List.of(text),
            List.of(),
            List.of(new TopicChange(count, TopicState.EMERGING, time)),
            score,
            false,
            Long.MAX_VALUE);

    assertThat(TopicCodec.decode(TopicCodec.encode(topic))).isEqualTo(topic);
  }

  @Property(tries = 500)
  void anyBytesMakeADeadLetterThatIsReadAsItWasWritten(@ForAll byte[] bytes) {
    DeadLetter letter =
        DeadLetters.of("t", 0, 1, "intake", DeadLetter.Reason.MALFORMED, "no", null, bytes);

    assertThat(DeadLetters.record(letter)).isEqualTo(bytes);
    assertThat(DeadLetterCodec.decode(DeadLetterCodec.encode(letter))).isEqualTo(letter);
  }

  @Provide
  Arbitrary<Activity> activities() {
    Arbitrary<ActivityBuilder> names =
        Combinators.combine(ids(), ids(), ids(), optional(ids()), optional(ids()), optional(ids()))
            .as(
                (id, source, actor, object, thread, channel) ->
                    Activity.builder()
                        .id(id)
                        .source(source)
                        .actor(actor)
                        .object(object)
                        .thread(thread)
                        .inReplyTo(thread)
                        .objectType(channel)
                        .partitionKey(object)
                        .channel(channel));
    Arbitrary<ActivityBuilder> withTexts =
        Combinators.combine(names, optional(texts()), optional(texts()), lists(ids()), attributes())
            .as(
                (activity, title, text, ids, attributes) ->
                    activity
                        .title(title)
                        .text(text)
                        .url(title)
                        .tags(ids)
                        .artifacts(ids)
                        .audience(ids)
                        .attributes(attributes));
    Arbitrary<Long> versions = Arbitraries.longs().greaterOrEqual(0);
    return Combinators.combine(
            withTexts,
            times(),
            Arbitraries.of(Verb.class),
            Arbitraries.of(ActorType.class),
            Arbitraries.of(Visibility.class),
            versions,
            optional(Arbitraries.integers().greaterOrEqual(0)))
        .as(
            (activity, time, verb, actorType, visibility, version, results) ->
                activity
                    .time(time)
                    .verb(verb)
                    .actorType(actorType)
                    .visibility(visibility)
                    .version(version)
                    .results(results)
                    .build())
        .filter(
            activity -> activity.visibility() != Visibility.TEAM || !activity.audience().isEmpty());
  }

  @Provide
  Arbitrary<Instant> times() {
    return Combinators.combine(
            Arbitraries.longs().between(0, 253_402_300_799L),
            Arbitraries.integers().between(0, 999_999_999))
        .as(Instant::ofEpochSecond);
  }

  @Provide
  Arbitrary<String> ids() {
    return texts().filter(text -> !text.isEmpty());
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<Character> characters =
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.chars().ascii()),
            Tuple.of(1, Arbitraries.chars().all()),
            Tuple.of(1, Arbitraries.of('"', '\\', '/', '\u0000', '\u2028', '\uFEFF')));
    Arbitrary<String> strings = characters.list().ofMaxSize(40).map(CodecProperties::join);
    Arbitrary<String> astral =
        Arbitraries.integers().between(0x10000, 0x10FFFF).map(Character::toString);
    return Combinators.combine(strings, optional(astral))
        .as((text, extra) -> Utf8.repaired(extra == null ? text : text + extra));
  }

  private static String join(List<Character> characters) {
    StringBuilder text = new StringBuilder();
    characters.forEach(text::append);
    return text.toString();
  }

  private static Arbitrary<List<String>> lists(Arbitrary<String> elements) {
    return elements.list().ofMaxSize(3);
  }

  private Arbitrary<Map<String, String>> attributes() {
    return Arbitraries.maps(texts(), texts()).ofMaxSize(3);
  }

  private static <T> Arbitrary<T> optional(Arbitrary<T> values) {
    return values.injectNull(0.3);
  }
}
