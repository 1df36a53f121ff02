package dev.grapevine.cli.gaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.cli.CliException;
import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.CommandAction;
import dev.grapevine.schemas.Expert;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapSeverity;
import dev.grapevine.schemas.GapState;
import dev.grapevine.schemas.GapTransition;
import dev.grapevine.schemas.TopicEvidence;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GapTextTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  static Gap gap(String id, GapState state) {
    TopicEvidence question =
        new TopicEvidence("q", "/chat", "p:1", "t", "help", NINE, "Keys", "Where is it?", null);
    return new Gap(
        id,
        "unanswered-question",
        "chat",
        "org",
        Visibility.ORG,
        "t",
        1,
        "Keys\nsecond line",
        state,
        GapSeverity.HIGH,
        Map.of(),
        "Nobody has answered for 2 days.",
        "Somebody answers.",
        List.of(question),
        List.of(new Expert("p:2", List.of(question))),
        List.of(),
        "help",
        NINE,
        NINE.plusSeconds(3600),
        null,
        "p:3",
        null,
        null,
        null,
        2,
        1,
        false,
        1);
  }

  @Test
  void saysWhatItIsWhyAndWhoCouldHelp() {
    GapText text = new GapText(ZoneOffset.UTC, id -> id.equals("p:2") ? "Bo" : id);

    assertThat(text.lines(gap("g", GapState.ASSIGNED)))
        .containsExactly(
            "high unanswered-question (chat): Keys",
            "  assigned since 2026-03-02 10:00, found 2026-03-02 09:00, with p:3  g",
            "  Nobody has answered for 2 days.",
            "  could help: Bo");
  }

  @Test
  void showsAllThatBecameOfIt() {
    GapTransition told =
        new GapTransition(
            "g",
            1,
            "unanswered-question",
            null,
            1,
            "org",
            Visibility.ORG,
            "t",
            "Keys",
            GapState.DISMISSED,
            GapState.OPEN,
            GapSeverity.LOW,
            NINE,
            NINE,
            null,
            null,
            "p:2",
            "asked in person",
            null,
            null,
            null,
            false,
            1);
    GapText text = new GapText(ZoneOffset.UTC, id -> id);

    assertThat(text.all(gap("g", GapState.OPEN), List.of(told)))
        .contains(
            "  closes when: Somebody answers.",
            "  2026-03-02 09:00  p:1 in help: Where is it?",
            "    2026-03-02 09:00  dismissed, low, by p:2: asked in person");
  }

  @ParameterizedTest
  @CsvSource({
    "ack, ACKNOWLEDGE",
    "assign p:9, ASSIGN",
    "snooze 2h, SNOOZE",
    "snooze 2026-03-02T11:00:00Z, SNOOZE",
    "dismiss asked in person, DISMISS",
    "reopen, REOPEN"
  })
  void wordsAreCommands(String words, CommandAction action) {
    Command command =
        Order.command(gap("g", GapState.OPEN), List.of(words.split(" ")), "mia", NINE);

    assertThat(command.action()).isEqualTo(action);
    assertThat(command.gap()).isEqualTo("g");
    assertThat(command.sequence()).isEqualTo(2);
    assertThat(command.actor()).isEqualTo("mia");
    assertThat(command.assignee()).isEqualTo(action == CommandAction.ASSIGN ? "p:9" : null);
    assertThat(command.until())
        .isEqualTo(action == CommandAction.SNOOZE ? NINE.plusSeconds(7200) : null);
    assertThat(command.reason())
        .isEqualTo(action == CommandAction.DISMISS ? "asked in person" : null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"close", "ack now", "assign", "snooze", "snooze soon", "dismiss"})
  void otherWordsAreRefused(String words) {
    List<String> all = List.of(words.split(" "));

    assertThatThrownBy(() -> Order.command(gap("g", GapState.OPEN), all, "mia", NINE))
        .isInstanceOf(CliException.class)
        .hasMessageContaining(all.get(0).equals("snooze") && all.size() > 1 ? "soon" : all.get(0));
  }
}
