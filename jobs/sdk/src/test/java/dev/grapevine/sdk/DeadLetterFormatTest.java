package dev.grapevine.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.schemas.DeadLetters;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class DeadLetterFormatTest {
  private static final Instant NOW = Instant.parse("2026-03-02T23:59:59Z");

  @Test
  void aLetterLiesInTheIndexOfTheDayOnWhichItIsWritten() {
    Instant wrong = Instant.parse("2099-01-01T00:00:00Z");
    DeadLetter letter =
        DeadLetters.of("raw.plain", 0, 7, "intake", Reason.FUTURE, "wrong", wrong, new byte[0]);

    assertThat(at(NOW).partition(letter)).isEqualTo("2026.03.02");
    assertThat(at(NOW.plusSeconds(1)).partition(letter)).isEqualTo("2026.03.03");
    assertThat(at(NOW).id(letter)).isEqualTo("raw.plain/0/7/intake");
  }

  private static DeadLetterFormat at(Instant time) {
    return new DeadLetterFormat(Clock.fixed(time, ZoneOffset.UTC));
  }
}
