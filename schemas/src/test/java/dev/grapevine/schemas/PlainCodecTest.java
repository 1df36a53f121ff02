package dev.grapevine.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainCodecTest {
  private static final PlainCodec.Defaults DEFAULTS =
      new PlainCodec.Defaults("/lines", Visibility.TEAM, List.of("team/a"));

  @Test
  void theSmallestLineIsAMessage() {
    assertThat(
            decode("{\"id\": \"9\", \"time\": \"2026-03-02T09:14:05Z\", \"actor\": \"ana\"}\r\n"))
        .isEqualTo(
            Activity.builder()
                .id("9")
                .source("/lines")
                .time(Samples.TIME)
                .actor("ana")
                .verb(Verb.MESSAGED)
                .object("9")
                .audience(List.of("team/a"))
                .visibility(Visibility.TEAM)
                .build());
  }

  @Test
  void readsEveryField() {
    assertThat(
            decode(
                """
                {"id":"9","source":"/zulip/acme","time":"2026-03-02T09:14:05Z","actor":"p:7f3a",
                 "actorType":"bot","verb":"asked","object":"msg/9","objectType":"message",
                 "thread":"thread/42","inReplyTo":"msg/8","channel":"payments",
                 "audience":["team/pay"],"visibility":"team","title":"Keys",
                 "text":"How do I rotate the signing key?","tags":["keys","security"],
                 "artifacts":["docs/keys.md"],"url":"https://chat.example/9","version":3,
                 "results":0,"attributes":{"client":"web","unread":7},"mood":"good"}"""))
        .isEqualTo(
            Samples.activity().toBuilder()
                .attributes(Map.of("client", "web", "unread", "7"))
                .build());
  }

  @Test
  void theLineDecidesWhoMaySeeIt() {
    assertThat(decode(Json.line("visibility", "\"org\"")).visibility()).isEqualTo(Visibility.ORG);
    assertThat(decode(Json.line("visibility", "\"all\"")).visibility())
        .isEqualTo(Visibility.PRIVATE);
    assertThat(decode(Json.line("visibility", "null")).visibility()).isEqualTo(Visibility.TEAM);
    assertThat(decode(Json.line("audience", "[\"team/b\"]")).audience()).containsExactly("team/b");
    assertThat(decode(Json.line("audience", "null")).audience()).containsExactly("team/a");
    assertThat(decode(Json.line("source", "null")).source()).isEqualTo("/lines");
  }

  @Test
  void withoutDefaultsALineIsPrivate() {
    PlainCodec.Defaults none = new PlainCodec.Defaults("/lines", null, null);

    assertThat(PlainCodec.decode(Json.line("text", "\"hi\"").getBytes(UTF_8), none).visibility())
        .isEqualTo(Visibility.PRIVATE);
  }

  @Test
  void passesOverAByteOrderMark() {
    assertThat(decode('\uFEFF' + Json.line("text", "\"hi\"")).text()).isEqualTo("hi");
  }

  private static Activity decode(String line) {
    return PlainCodec.decode(line.getBytes(UTF_8), DEFAULTS);
  }
}
