package dev.grapevine.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Gaps, what becomes of them, who could help, and what people command. */
class GapCodecTest {

  @Test
  void readsWhatItWrites() {
    Gap gap = Samples.gap(false);
    GapTransition transition = Samples.gapTransition(false);
    ExpertiseDocument expertise = Samples.expertise(false);

    assertThat(GapCodec.decode(GapCodec.encode(gap))).isEqualTo(gap);
    assertThat(GapTransitionCodec.decode(GapTransitionCodec.encode(transition)))
        .isEqualTo(transition);
    assertThat(ExpertiseCodec.decode(ExpertiseCodec.encode(expertise))).isEqualTo(expertise);
    assertThat(CommandErrorCodec.decode(CommandErrorCodec.encode(Samples.commandError())))
        .isEqualTo(Samples.commandError());
    assertThat(transition.id()).isEqualTo("g-1/2");
  }

  @ParameterizedTest
  @EnumSource(CommandAction.class)
  void everyCommandIsReadAsItIsWritten(CommandAction action) {
    Command command = Samples.command(action);

    assertThat(CommandCodec.decode(CommandCodec.encode(command))).isEqualTo(command);
  }

  @Test
  void writesNothingOfATombstonesContent() {
    assertThat(new String(GapCodec.encode(Samples.gap(true)), UTF_8))
        .isEqualTo(
            """
            {"id":"g-1","type":"unanswered-question","scope":"team/pay","visibility":"team",\
            "episode":1,"openedAt":"2026-03-03T09:14:05Z","changedAt":"2026-03-03T10:00:00Z",\
            "sequence":3,"rank":20514.5,"tombstone":true,"version":2048}""");
    assertThat(new String(GapTransitionCodec.encode(Samples.gapTransition(true)), UTF_8))
        .isEqualTo(
            """
            {"gap":"g-1","sequence":2,"type":"unanswered-question","episode":1,\
            "scope":"team/pay","visibility":"team","state":"dismissed","from":"open",\
            "severity":"low","time":"2026-03-02T09:14:05Z","openedAt":"2026-03-02T09:00:00Z",\
            "tombstone":true,"version":2048}""");
    assertThat(new String(ExpertiseCodec.encode(Samples.expertise(true)), UTF_8))
        .isEqualTo(
            """
            {"id":"e-1","scope":"org","visibility":"org","time":"2026-03-02T09:14:05Z",\
            "tombstone":true,"version":2048}""");
  }

  @Test
  void aTombstoneNeedsNoContentAndAnythingElseDoes() {
    byte[] gap = GapCodec.encode(Samples.gap(true));

    agreeOnGap(new String(gap, UTF_8), true);
    agreeOnGap(SchemaAgreementTest.with(gap, "tombstone", "false"), false);
  }

  @Test
  void refusesToWriteWhatIsPrivateOrTooLong() {
    assertThatThrownBy(() -> GapCodec.encode(gap(Visibility.PRIVATE, 1, 1)))
        .hasMessage("$.visibility: private, of which nothing may be written");
    assertThatThrownBy(() -> GapCodec.encode(gap(Visibility.ORG, 6, 1)))
        .hasMessage("$.evidence: 6 entries are more than 5");
    assertThatThrownBy(() -> GapCodec.encode(gap(Visibility.ORG, 1, 6)))
        .hasMessage("$.helpers: 6 entries are more than 5");
  }

  @Test
  void namesThePlaceOfWhatIsWrong() {
    byte[] gap = GapCodec.encode(Samples.gap(false));
    byte[] command = CommandCodec.encode(Samples.command(CommandAction.ASSIGN));

    assertThatThrownBy(() -> GapCodec.decode(bytes(gap, "numbers", "{\"waited\":\"long\"}")))
        .hasMessage("$.numbers.waited: a string where a number is expected");
    assertThatThrownBy(() -> GapCodec.decode(bytes(gap, "helpers", "[{\"evidence\":[]}]")))
        .hasMessage("$.helpers.actor: missing");
    assertThatThrownBy(() -> CommandCodec.decode(bytes(command, "sequence", "null")))
        .hasMessage("$.sequence: missing; the gap's newest sequence that was seen, from 1");
    assertThatThrownBy(() -> CommandCodec.decode(bytes(command, "action", "\"close\"")))
        .hasMessage(
            "$.action: \"close\" is no action; one of acknowledge, assign, snooze, dismiss, reopen");
  }

  /** Values of members, and whether the documents may have them. */
  static Stream<Arguments> members() {
    return Stream.of(
        arguments("gap", "id", "null", false),
        arguments("gap", "type", "\"of-a-later-release\"", true),
        arguments("gap", "type", "null", false),
        arguments("gap", "visibility", "\"everybody\"", true),
        arguments("gap", "title", "null", false),
        arguments("gap", "state", "\"forgotten\"", false),
        arguments("gap", "severity", "\"extreme\"", false),
        arguments("gap", "severity", "null", false),
        arguments("gap", "numbers", "null", true),
        arguments("gap", "numbers", "{\"a\":-1.5,\"b\":7,\"c\":null}", true),
        arguments("gap", "numbers", "[1]", false),
        arguments("gap", "helpers", "[{\"actor\":\"p:1\"}]", true),
        arguments("gap", "helpers", "[{\"actor\":\"p:1\",\"evidence\":[{}]}]", false),
        arguments("gap", "openedAt", "null", false),
        arguments("gap", "due", "null", true),
        arguments("gap", "due", "\"soon\"", false),
        arguments("gap", "sequence", "-1", false),
        arguments("gap", "later", "{\"a\":[1]}", true),
        arguments("gap-transition", "gap", "null", false),
        arguments("gap-transition", "from", "null", true),
        arguments("gap-transition", "from", "\"closed\"", false),
        arguments("gap-transition", "state", "null", false),
        arguments("gap-transition", "title", "null", false),
        arguments("gap-transition", "evidence", "[{}]", false),
        arguments("gap-transition", "tombstone", "true", true),
        arguments("expertise", "subject", "null", false),
        arguments("expertise", "kind", "\"of-a-later-release\"", true),
        arguments("expertise", "topShare", "-0.5", false),
        arguments("expertise", "people", "[{}]", false),
        arguments("expertise", "people", "null", true),
        arguments("expertise", "factor", "1.5", false),
        arguments("command", "id", "\"\"", false),
        arguments("command", "gap", "\"" + "x".repeat(513) + "\"", false),
        arguments("command", "sequence", "0", false),
        arguments("command", "sequence", "null", false),
        arguments("command", "action", "\"close\"", false),
        arguments("command", "reason", "\" \"", false),
        arguments("command", "reason", "null", false),
        arguments("command", "assignee", "null", true),
        arguments("command", "until", "\"tomorrow\"", false),
        arguments("assignment", "assignee", "null", false),
        arguments("assignment", "assignee", "\"\"", false),
        arguments("assignment", "reason", "null", true),
        arguments("snooze", "until", "null", false),
        arguments("command-error", "reason", "\"tired\"", false),
        arguments("command-error", "detail", "null", false),
        arguments("command-error", "state", "null", true),
        arguments("command-error", "sequence", "-1", false));
  }

  @ParameterizedTest
  @MethodSource("members")
  void theSameIsGoodForTheSchemaAndTheCodec(
      String document, String name, String value, boolean good) {
    switch (document) {
      case "gap" ->
          agreeOnGap(
              SchemaAgreementTest.with(GapCodec.encode(Samples.gap(false)), name, value), good);
      case "gap-transition" ->
          SchemaAgreementTest.agree(
              JsonSchemas.schema(document),
              GapTransitionCodec::decode,
              SchemaAgreementTest.with(
                  GapTransitionCodec.encode(Samples.gapTransition(false)), name, value),
              good);
      case "expertise" ->
          SchemaAgreementTest.agree(
              JsonSchemas.schema(document),
              ExpertiseCodec::decode,
              SchemaAgreementTest.with(
                  ExpertiseCodec.encode(Samples.expertise(false)), name, value),
              good);
      case "command-error" ->
          SchemaAgreementTest.agree(
              JsonSchemas.schema(document),
              CommandErrorCodec::decode,
              SchemaAgreementTest.with(
                  CommandErrorCodec.encode(Samples.commandError()), name, value),
              good);
      default -> {
        CommandAction action =
            switch (document) {
              case "assignment" -> CommandAction.ASSIGN;
              case "snooze" -> CommandAction.SNOOZE;
              default -> CommandAction.DISMISS;
            };
        byte[] command = CommandCodec.encode(Samples.command(action));
        SchemaAgreementTest.agree(
            JsonSchemas.schema("command"),
            CommandCodec::decode,
            SchemaAgreementTest.with(command, name, value),
            good);
      }
    }
  }

  private static void agreeOnGap(String json, boolean good) {
    SchemaAgreementTest.agree(JsonSchemas.schema("gap"), GapCodec::decode, json, good);
  }

  private static byte[] bytes(byte[] json, String name, String value) {
    return SchemaAgreementTest.with(json, name, value).getBytes(UTF_8);
  }

  private static Gap gap(Visibility visibility, int evidence, int helpers) {
    return new Gap(
        "g",
        "failed-search",
        "org",
        visibility,
        "vpn",
        1,
        "vpn",
        GapState.OPEN,
        GapSeverity.LOW,
        Map.of(),
        null,
        null,
        Collections.nCopies(evidence, Samples.evidence("9", "p:1")),
        Collections.nCopies(helpers, new Expert("p:1", List.of())),
        List.of(),
        null,
        Samples.TIME,
        Samples.TIME,
        null,
        null,
        null,
        null,
        null,
        1,
        1,
        false,
        9);
  }
}
