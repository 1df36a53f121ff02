package dev.grapevine.cli.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.cli.CliException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimeRulesTest {
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
  private static final Optional<Instant> CLOCK = Optional.of(NOON);

  private final TimeRules rules = new TimeRules(Duration.ofHours(1), false);

  @Test
  void anArchiveBehindTheClockIsRefusedWithThreeRemedies() {
    assertThatThrownBy(
            () -> rules.requireNotBehind("chat", NOON.minusMillis(3_600_001), CLOCK, false))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("chat begins at 2026-03-02T10:59:59.999Z")
        .hasMessageContaining("2026-03-02T12:00:00Z")
        .hasMessageContaining("1h")
        .hasMessageContaining("nothing was written")
        .hasMessageContaining("--into NAME")
        .hasMessageContaining("--merge")
        .hasMessageContaining("--as-if-now");
  }

  @Test
  void movingItAgainIsNoRemedy() {
    assertThatThrownBy(() -> rules.requireNotBehind("chat", Instant.EPOCH, CLOCK, true))
        .hasMessageContaining("--into NAME")
        .hasMessageNotContaining("--as-if-now");
  }

  @Test
  void whoeverFollowsMayLeaveThePastOut() {
    TimeRules followed = new TimeRules(Duration.ofHours(1), true);

    assertThatThrownBy(() -> followed.requireNotBehind("shop", Instant.EPOCH, CLOCK, true))
        .hasMessageContaining("one of:\n  --into NAME")
        .hasMessageContaining("--only-new");
  }

  @Test
  void whatIsOnTimeMayBegin() {
    assertThatCode(
            () -> {
              rules.requireNotBehind("chat", NOON.minusSeconds(3600), CLOCK, false);
              rules.requireNotBehind("chat", NOON.plusSeconds(1), CLOCK, false);
              rules.requireNotBehind("chat", Instant.EPOCH, Optional.empty(), false);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void archivesAreMergedIntoAnEmptySystemOnly() {
    assertThatCode(() -> rules.requireEmpty(Optional.empty())).doesNotThrowAnyException();
    assertThatThrownBy(() -> rules.requireEmpty(CLOCK))
        .isInstanceOf(CliException.class)
        .hasMessageContaining("--merge needs an empty system")
        .hasMessageContaining("--into NAME");
  }

  @Test
  void theClosingTickGoesPastTheArchiveButNotPastThePresent() {
    assertThat(rules.closingTick(NOON, NOON.plusSeconds(86_400), false))
        .isEqualTo(NOON.plusSeconds(7200));
    assertThat(rules.closingTick(NOON, NOON.plusSeconds(60), false))
        .isEqualTo(NOON.plusSeconds(60));
    assertThat(rules.closingTick(NOON, NOON.plusSeconds(86_400), true))
        .isEqualTo(NOON.plusSeconds(86_400));
  }
}
