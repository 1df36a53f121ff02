package dev.grapevine.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberUnitTest {
  @ParameterizedTest
  @CsvSource({
    "sla, SECONDS",
    "waited, SECONDS",
    "unreadSeconds, SECONDS",
    "seconds, SECONDS",
    "risk, SHARE",
    "lower, SHARE",
    "topShare, SHARE",
    "share, SHARE",
    "meToo, PLAIN",
    "searches, PLAIN",
    "effectiveExperts, PLAIN",
    "secondsight, PLAIN",
    "marketshares, PLAIN"
  })
  void namesTellTheUnit(String name, NumberUnit unit) {
    assertThat(NumberUnit.of(name)).isEqualTo(unit);
  }
}
