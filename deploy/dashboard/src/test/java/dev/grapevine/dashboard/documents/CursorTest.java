package dev.grapevine.dashboard.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  @Test
  void itComesBackAsItWent() {
    Cursor cursor = new Cursor(Instant.parse("2026-03-02T09:14:05.123Z"), "a/b ü");

    assertThat(Cursor.of(cursor.text())).contains(cursor);
    assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "nonsense", "!!!", "YWJj", "eC95"})
  void whatIsNoneIsNone(String text) {
    assertThat(Cursor.of(text)).isEmpty();
  }
}
