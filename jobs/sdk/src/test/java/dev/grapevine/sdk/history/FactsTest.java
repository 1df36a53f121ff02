package dev.grapevine.sdk.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Readers;
import dev.grapevine.schemas.Verb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void theNewestEditThatStandsCountsWhateverTheOrder() {
    HistoryEntry first = entry("e1", Verb.EDITED, 2, 5);
    HistoryEntry second = entry("e2", Verb.EDITED, 3, 1);
    HistoryEntry undone =
        entry("e3", Verb.EDITED, 4, 9).undoneBy(entry("u", Verb.UNDONE, 0, 10).contribution());
    List<HistoryEntry> history = new ArrayList<>(List.of(first, second, undone));

    assertThat(Facts.of(history).edit().id()).isEqualTo("e2");
    Collections.reverse(history);
    assertThat(Facts.of(history)).isEqualTo(Facts.of(List.of(second, first)));
  }

  @Test
  void aDeletionWithoutAVersionIsFinal() {
    Facts facts =
        Facts.of(List.of(entry("m", Verb.MESSAGED, 1, 0), entry("d", Verb.DELETED, 0, 1)));

    assertThat(facts.isDeleted(1, false)).isTrue();
    assertThat(facts.isDeleted(99, false)).isTrue();
  }

  @Test
  void whatIsWrittenAfterADeletionIsThereAgainAndItsActsWithIt() {
    Facts facts =
        Facts.of(
            List.of(
                entry("m", Verb.MESSAGED, 1, 0),
                entry("d", Verb.DELETED, 2, 1),
                entry("e", Verb.EDITED, 3, 2)));

    assertThat(facts.isDeleted(1, false)).isTrue();
    assertThat(facts.isDeleted(3, false)).isFalse();
    assertThat(facts.isDeleted(0, true)).isFalse();
  }

  @Test
  void anUndoneDeletionDeletesNothing() {
    HistoryEntry deletion =
        entry("d", Verb.DELETED, 0, 1).undoneBy(entry("u", Verb.UNDONE, 0, 2).contribution());

    assertThat(Facts.of(List.of(deletion)).isDeleted(1, false)).isFalse();
  }

  @Test
  void isForgottenAtTheEndOfADay() {
    Duration month = Duration.ofDays(30);

    assertThat(Instant.ofEpochMilli(Expiry.after(START, month))).isEqualTo("2026-04-02T00:00:00Z");
    assertThat(Expiry.after(Instant.parse("2026-03-02T00:00:00Z"), month))
        .isEqualTo(Instant.parse("2026-04-01T00:00:00Z").toEpochMilli());
  }

  private static HistoryEntry entry(String id, Verb verb, long version, int minute) {
    return HistoryEntry.UNSEEN.with(
        new Contribution(
            id,
            START.plus(Duration.ofMinutes(minute)),
            verb,
            version,
            Readers.NOBODY,
            null,
            true,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
  }
}
