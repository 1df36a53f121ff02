package dev.grapevine.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.CommandAction;
import dev.grapevine.schemas.CommandCodec;
import dev.grapevine.schemas.ExpertiseDocument;
import dev.grapevine.schemas.GapSeverity;
import dev.grapevine.schemas.GapState;
import dev.grapevine.schemas.GapTransition;
import dev.grapevine.schemas.GapTransitionCodec;
import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GapPortsTest {
  private static final Instant TIME = Instant.parse("2026-03-02T09:14:05Z");

  private static GapTransition transition(Visibility visibility) {
    return new GapTransition(
        "g.2026.1",
        2,
        "failed-search",
        null,
        1,
        "team/pay",
        visibility,
        "vpn",
        "vpn",
        GapState.OPEN,
        null,
        GapSeverity.LOW,
        TIME,
        TIME,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false,
        9);
  }

  @Test
  void everyAliasHasATemplate() {
    assertThat(IndexTemplates.aliases())
        .containsAll(Ports.GAPS.format().aliases())
        .containsAll(Ports.GAP_HISTORY.format().aliases())
        .containsAll(Ports.EXPERTISE.format().aliases());
  }

  @Test
  void aTransitionIsADocumentOfItsOwnAndAnAlertOfItsGap() {
    GapTransition transition = transition(Visibility.TEAM);
    DocumentFormat<GapTransition> history = Ports.GAP_HISTORY.format();
    TopicFormat<GapTransition> alerts = Ports.ALERTS.format();

    assertThat(history.id(transition)).isEqualTo("g.2026.1/2");
    assertThat(history.version(transition)).isEqualTo(9);
    assertThat(history.alias(transition)).isEqualTo("grapevine-gap-history-team");
    assertThat(history.alias(transition(Visibility.ORG))).isEqualTo("grapevine-gap-history-org");
    assertThat(history.encode(transition)).isEqualTo(GapTransitionCodec.encode(transition));
    assertThat(alerts.key(transition)).isEqualTo("g.2026.1");
    RawRecord raw = new RawRecord("grapevine.alerts", 0, 1, Map.of(), alerts.encode(transition));
    assertThat(alerts.decode(raw).value()).isEqualTo(transition);
    assertThat(alerts.decode(raw).time()).isEqualTo(TIME);
  }

  @Test
  void commandsAreReadAndSoAreTicksAmongThem() {
    Command command =
        new Command("c", "g", "ana", TIME, CommandAction.ACKNOWLEDGE, 1, null, null, null);
    byte[] json = CommandCodec.encode(command);
    RawRecord raw = new RawRecord("grapevine.commands", 0, 1, Map.of(), json);
    TopicFormat<Command> format = Ports.COMMANDS.format();

    assertThat(format.decode(raw).value()).isEqualTo(command);
    assertThat(format.decode(Ticks.raw("clock", 0, TIME)).isTick()).isTrue();
    assertThat(format.decode(Ticks.raw("clock", 0, TIME)).time()).isEqualTo(TIME);
  }

  @Test
  void expertiseIsOneDocumentASubject() {
    ExpertiseDocument document =
        new ExpertiseDocument(
            "e",
            "org",
            Visibility.ORG,
            "tag:keys",
            "tag",
            "keys",
            List.of(),
            1,
            1,
            1,
            1,
            1,
            1,
            1,
            TIME,
            false,
            7);
    DocumentFormat<ExpertiseDocument> format = Ports.EXPERTISE.format();

    assertThat(format.id(document)).isEqualTo("e");
    assertThat(format.alias(document)).isEqualTo("grapevine-expertise-org");
    assertThat(format.partition(document)).isEqualTo("1");
    assertThat(format.version(document)).isEqualTo(7);
  }
}
