package dev.grapevine.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b[2J\u001b[H", // clears the screen
        "\u001b]0;title\u0007", // names the window
        "\u001b]8;;https://example.com\u001b\\link\u001b]8;;\u001b\\", // hides where a link goes
        "\u009b31m", // the same in one character
        "one\rtwo", // writes over what was there
        "a\bb",
        "\u007f",
        "\u202Etxt.exe", // turns the line around
        "\u2066\u2069\u061c\u200f",
        "one\u2028two\u2029three\nfour",
        "\uD800", // half a character
        "\uDB40\uDC41" // invisible
      })
  void nothingOfThisReachesATerminal(String text) {
    String safe = Text.safe(text);

    assertThat(safe.codePoints())
        .noneMatch(Character::isISOControl)
        .noneMatch(c -> Character.getType(c) == Character.FORMAT)
        .noneMatch(c -> Character.getType(c) == Character.SURROGATE)
        .noneMatch(c -> Character.getType(c) == Character.LINE_SEPARATOR);
    assertThat(safe).contains("\\u");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "Grüße, 日本語, עברית", "👩‍👩‍👧 e\u0301", "a\\b"})
  void whatPeopleWriteStaysAsItIs(String text) {
    assertThat(Text.safe(text)).isEqualTo(text);
  }

  @Test
  void theFirstLineThatSaysSomethingIsShown() {
    assertThat(Text.firstLine("\n  \n  Hello.\nMore", 20)).isEqualTo("Hello.");
    assertThat(Text.firstLine("", 20)).isEmpty();
    assertThat(Text.firstLine("12345", 5)).isEqualTo("12345");
    assertThat(Text.firstLine("123456", 5)).isEqualTo("1234…");
    assertThat(Text.firstLine("👩👩👩", 2)).isEqualTo("👩…");
  }
}
