package dev.grapevine.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Rfc3339Test {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-02T09:14:05Z",
        "2026-03-02T09:14:05.1Z",
        "2026-03-02T09:14:05.123456789Z",
        "2024-02-29T23:59:59.999+14:00",
        "1970-01-01T00:00:00-00:00",
        "2026-12-31T23:59:59-17:59",
        "9999-12-31T23:59:59.999999999Z",
        "0000-01-01T00:00:00Z"
      })
  void readsWhatTheJdkReads(String text) {
    assertThat(Rfc3339.parse(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-02t09:14:05z, 2026-03-02T09:14:05Z",
    "2026-03-02T09:14:05.1234567899Z, 2026-03-02T09:14:05.123456789Z",
    "2016-12-31T23:59:60Z, 2016-12-31T23:59:59Z",
    "2017-01-01T05:29:60+05:30, 2016-12-31T23:59:59Z"
  })
  void readsWhatOnlyTheRfcAllows(String text, Instant time) {
    assertThat(Rfc3339.parse(text)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-03-02",
        "2026-03-02T09:14:05",
        "2026-03-02T09:14Z",
        "2026-03-02 09:14:05Z",
        "2026-03-02T09:14:05.Z",
        "2026-03-02T09:14:05,5Z",
        "2026-03-02T09:14:05+01",
        "2026-03-02T09:14:05+0100",
        "2026-03-02T09:14:05+24:00",
        "2026-03-02T09:14:05*01:00",
        "2026-03-02T09:14:05ZZ",
        "2026-3-2T09:14:05Z",
        "2026-02-29T09:14:05Z",
        "2026-13-01T09:14:05Z",
        "2026-00-01T09:14:05Z",
        "2026-03-02T24:00:00Z",
        "2026-03-02T09:60:05Z",
        "2026-03-02T09:14:61Z",
        "2026-03-02T09:14:60Z",
        "-026-03-02T09:14:05Z",
        "+2026-03-02T09:14:05Z",
        "12026-03-02T09:14:05Z",
        "２０２６-03-02T09:14:05Z",
        "2026-03-02T09:14:05.5"
      })
  void refusesAnythingElse(String text) {
    assertThat(Rfc3339.parse(text)).isNull();
  }

  @Test
  void writesWhatTheJdkWrites() {
    for (int nanos : new int[] {0, 1, 1_000, 120_000_000, 123_456_000, 999_999_999}) {
      for (long seconds = 0; seconds < 253_402_300_800L; seconds += 1_234_567_891L) {
        Instant time = Instant.ofEpochSecond(seconds, nanos);
        assertThat(Rfc3339.format(time)).isEqualTo(time.toString());
        assertThat(Rfc3339.parse(Rfc3339.format(time))).isEqualTo(time);
      }
    }
  }
}
