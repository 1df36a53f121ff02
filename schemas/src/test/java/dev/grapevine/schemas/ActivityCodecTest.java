package dev.grapevine.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ActivityCodecTest {
  private static final Instant TIME = Instant.parse("2026-03-02T09:14:05Z");

  @Test
  void readsEveryField() {
    String json =
        """
        {"specversion":"1.0","id":"9","source":"/zulip/acme","type":"dev.grapevine.activity.v1",
         "time":"2026-03-02T10:14:05+01:00","partitionkey":"thread/42",
         "data":{"actor":"p:7f3a","actorType":"bot","verb":"asked","object":"msg/9",
         "objectType":"message","thread":"thread/42","inReplyTo":"msg/8","channel":"payments",
         "audience":["team/pay"],"visibility":"team","title":"Keys","text":"How?",
         "tags":["keys"],"artifacts":["docs/keys.md"],"url":"https://chat.example/9","version":3,
         "results":0,"attributes":{"client":"web","unread":7,"pinned":true,"gone":null}}}
        """;

    assertThat(ActivityCodec.decode(json.getBytes(UTF_8)))
        .isEqualTo(
            new Activity(
                "9",
                "/zulip/acme",
                TIME,
                "thread/42",
                "p:7f3a",
                ActorType.BOT,
                Verb.ASKED,
                "msg/9",
                "message",
                "thread/42",
                "msg/8",
                "payments",
                List.of("team/pay"),
                Visibility.TEAM,
                "Keys",
                "How?",
                List.of("keys"),
                List.of("docs/keys.md"),
                "https://chat.example/9",
                3,
                0,
                Map.of("client", "web", "unread", "7", "pinned", "true")));
  }

  @Test
  void defaultsWhatIsAbsentOrNull() {
    Activity activity =
        (Activity)
            ActivityCodec.decode(
                """
                {"data":{"verb":"messaged","actor":"ana","text":null,"tags":null,"version":null,
                "visibility":null,"attributes":null,"audience":null,"results":null},
                "time":"2026-03-02T09:14:05Z","type":"dev.grapevine.activity.v1","source":"/chat",
                "id":"9","specversion":"1.0"}"""
                    .getBytes(UTF_8));

    assertThat(activity)
        .isEqualTo(Activity.builder().id("9").source("/chat").time(TIME).actor("ana").build());
    assertThat(activity.visibility()).isEqualTo(Visibility.PRIVATE);
  }

  @Test
  void writesAnActivityInAFixedOrderWithoutWhatIsEmpty() {
    Activity activity =
        Activity.builder()
            .id("9")
            .source("/chat")
            .time(TIME)
            .actor("ana")
            .thread("t")
            .attributes(Map.of("b", "2", "a", "1"))
            .build();

    assertThat(new String(ActivityCodec.encode(activity), UTF_8))
        .isEqualTo(
            """
            {"specversion":"1.0","id":"9","source":"/chat","type":"dev.grapevine.activity.v1",\
            "time":"2026-03-02T09:14:05Z","partitionkey":"t","data":{"actor":"ana",\
            "verb":"messaged","object":"9","thread":"t","visibility":"private",\
            "attributes":{"a":"1","b":"2"}}}""");
  }

  @Test
  void readsAndWritesATick() {
    Tick tick = new Tick("/replay", TIME);

    assertThat(new String(ActivityCodec.encode(tick), UTF_8))
        .isEqualTo(
            """
            {"specversion":"1.0","id":"2026-03-02T09:14:05Z","source":"/replay",\
            "type":"dev.grapevine.tick.v1","time":"2026-03-02T09:14:05Z"}""");
    assertThat(ActivityCodec.decode(ActivityCodec.encode(tick))).isEqualTo(tick);
  }

  @Test
  void passesOverUnknownFieldsEverywhere() {
    String json =
        """
        {"x":{"y":[1,{"z":null}]},"specversion":"1.0","id":"9","source":"/chat",
         "type":"dev.grapevine.activity.v1","time":"2026-03-02T09:14:05Z",
         "data":{"mood":["good",2],"actor":"ana","verb":"messaged","later":{}}}""";

    assertThat(ActivityCodec.decode(json.getBytes(UTF_8)))
        .isEqualTo(Activity.builder().id("9").source("/chat").time(TIME).actor("ana").build());
  }

  @Test
  void passesOverAByteOrderMark() {
    byte[] json = ActivityCodec.encode(new Tick("/replay", TIME));
    byte[] marked = new byte[json.length + 3];
    System.arraycopy(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, marked, 0, 3);
    System.arraycopy(json, 0, marked, 3, json.length);

    assertThat(ActivityCodec.decode(marked)).isEqualTo(new Tick("/replay", TIME));
  }

  @Test
  void replacesHalfASurrogatePairSinceNoWriterCouldPassItOn() {
    String json =
        """
        {"specversion":"1.0","id":"9","source":"/chat","type":"dev.grapevine.activity.v1",
         "time":"2026-03-02T09:14:05Z","data":{"actor":"ana","verb":"messaged",
         "title":"\\ud83d\\ude00","text":"cut \\ud83d"}}""";

    Activity activity = (Activity) ActivityCodec.decode(json.getBytes(UTF_8));

    assertThat(activity.title()).isEqualTo("😀");
    assertThat(activity.text()).isEqualTo("cut \uFFFD");
    assertThat(ActivityCodec.decode(ActivityCodec.encode(activity))).isEqualTo(activity);
    Activity cut = activity.toBuilder().text("cut \ud83d").build();
    assertThat(ActivityCodec.decode(ActivityCodec.encode(cut))).isEqualTo(activity);
  }
}
