package dev.grapevine.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamespaceTest {
  private static final Instant NEW_YEAR_IN_TOKYO = Instant.parse("2026-12-31T15:00:00Z");

  @Test
  void theDefaultAddsNothing() {
    assertThat(new Namespace("default")).isEqualTo(Namespace.DEFAULT);
    assertThat(Namespace.DEFAULT.topic("grapevine.activities")).isEqualTo("grapevine.activities");
    assertThat(Namespace.DEFAULT.index("grapevine-feed-org")).isEqualTo("grapevine-feed-org");
    assertThat(Namespace.DEFAULT.indexPattern("grapevine-feed-org"))
        .isEqualTo("grapevine-feed-org-*");
    assertThat(Namespace.DEFAULT.monthlyIndex("grapevine-feed-org", NEW_YEAR_IN_TOKYO))
        .isEqualTo("grapevine-feed-org-2026.12");
  }

  @Test
  void anyOtherAddsItsName() {
    Namespace trial = new Namespace("trial");

    assertThat(trial.topic("grapevine.activities")).isEqualTo("grapevine.activities.trial");
    assertThat(trial.index("grapevine-feed-org")).isEqualTo("grapevine-feed-org.trial");
    assertThat(trial.indexPattern("grapevine-feed-org")).isEqualTo("grapevine-feed-org.trial-*");
    assertThat(trial.monthlyIndex("grapevine-feed-org", NEW_YEAR_IN_TOKYO))
        .isEqualTo("grapevine-feed-org.trial-2026.12");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Trial",
        "2nd",
        "a-b",
        "a.b",
        "a*",
        "ü",
        "a\n",
        "a1234567890123456789012345678901"
      })
  void refusesNamesThatTopicsOrIndicesCouldNotTake(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Namespace(name))
        .withMessageContaining("is no name for a namespace")
        .withMessageContaining("such as trial2");
  }

  @Test
  void refusesNoName() {
    assertThatNullPointerException().isThrownBy(() -> new Namespace(null)).withMessage("name");
  }
}
