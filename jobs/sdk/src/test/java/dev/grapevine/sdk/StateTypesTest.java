package dev.grapevine.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicTransition;
import dev.grapevine.schemas.Trending;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What travels between tasks or lies in state is written field by field, never by Kryo. */
class StateTypesTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00.123456789Z");
  private static final RawRecord RAW =
      new RawRecord("raw.plain", 3, 42, Map.of("a", "1"), new byte[] {1, 2, 3});
  private static final Activity SPARSE = Activity.builder().id("1").source("/s").build();
  private static final Activity FULL =
      Activity.builder()
          .id("1")
          .source("/s")
          .time(NINE)
          .partitionKey("k")
          .actor("ana")
          .actorType(ActorType.BOT)
          .verb(Verb.SEARCHED)
          .object("o")
          .objectType("message")
          .thread("t")
          .inReplyTo("q")
          .channel("payments")
          .audience(List.of("team/pay"))
          .visibility(Visibility.TEAM)
          .title("title")
          .text("text")
          .tags(List.of("a", "b"))
          .artifacts(List.of("x.md"))
          .url("https://example.org")
          .version(7)
          .results(0)
          .attributes(Map.of("k", "v"))
          .build();

  private static final FeedItem ITEM =
      new FeedItem(
          "f-1",
          "team/pay",
          Visibility.TEAM,
          Verb.REVIEWED,
          List.of("ana", "bo"),
          2,
          "doc/1",
          null,
          null,
          null,
          null,
          List.of("team/pay"),
          "Keys",
          "Rotate them",
          List.of("keys"),
          List.of(),
          null,
          List.of("9", "10"),
          NINE,
          NINE,
          true,
          123.25,
          false,
          1024);

  /** A type and a value of it. */
  private record Sample<T>(TypeInformation<T> type, T value) {}

  static Stream<Sample<?>> samples() {
    TypeInformation<Decoded<Activity>> decoded = Decoded.typeOf(TypeInformation.of(Activity.class));
    DeadLetter letter = RAW.deadLetter("intake", Reason.LATE, "$.time: late", NINE);
    return Stream.of(
        new Sample<>(TypeInformation.of(RawRecord.class), RAW),
        new Sample<>(TypeInformation.of(Activity.class), FULL),
        new Sample<>(TypeInformation.of(Activity.class), SPARSE),
        new Sample<>(TypeInformation.of(FeedItem.class), ITEM),
        new Sample<>(TypeInformation.of(Topic.class), TopicSamples.topic(Visibility.ORG)),
        new Sample<>(TypeInformation.of(TopicTransition.class), TopicSamples.transition()),
        new Sample<>(TypeInformation.of(Trending.class), TopicSamples.trending(Visibility.ORG)),
        new Sample<>(TypeInformation.of(DeadLetter.class), letter),
        new Sample<>(
            TypeInformation.of(DeadLetter.class), RAW.deadLetter("intake", null, null, null)),
        new Sample<>(decoded, Decoded.value(RAW, FULL, NINE)),
        new Sample<>(decoded, Decoded.tick(RAW, NINE)),
        new Sample<>(decoded, Decoded.failure(RAW, letter)));
  }

  @ParameterizedTest
  @MethodSource("samples")
  <T> void areWrittenWithoutKryoAndReadAsTheyWere(Sample<T> sample) throws IOException {
    TypeSerializer<T> serializer = withoutKryo(sample.type());
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(sample.value(), out);

    T read = serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));

    assertThat(read).usingRecursiveComparison().isEqualTo(sample.value());
    assertThat(serializer.copy(sample.value()))
        .usingRecursiveComparison()
        .isEqualTo(sample.value());
  }

  /** Throws for a type that holds one, at whatever depth, which only Kryo could write. */
  private static <T> TypeSerializer<T> withoutKryo(TypeInformation<T> type) {
    SerializerConfigImpl config = new SerializerConfigImpl();
    config.setGenericTypes(false);
    return type.createSerializer(config);
  }
}
