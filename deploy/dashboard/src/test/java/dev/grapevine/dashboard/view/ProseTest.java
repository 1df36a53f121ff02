package dev.grapevine.dashboard.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.dashboard.documents.Found;
import org.junit.jupiter.api.Test;

class ProseTest {

  @Test
  void whatStandsBetweenBackticksIsCode() {
    assertThat(Prose.of("Run `make` now", 80))
        .containsExactly(
            new Segment("plain", "Run "),
            new Segment("code", "make"),
            new Segment("plain", " now"));
    assertThat(Prose.of("an odd ` one", 80)).containsExactly(new Segment("plain", "an odd ` one"));
    assertThat(Prose.of(null, 80)).isEmpty();
  }

  @Test
  void whatWasLookedForIsMarked() {
    String piece = "a " + Found.BEGIN + "key" + Found.END + " and\nmore";

    assertThat(Prose.found(piece))
        .containsExactly(
            new Segment("plain", "a "),
            new Segment("mark", "key"),
            new Segment("plain", " and more"));
  }

  @Test
  void marksThatSomebodyWroteThemselvesAreNone() {
    assertThat(Prose.found("a " + Found.BEGIN + "key"))
        .containsExactly(new Segment("plain", "a key"));
    assertThat(Prose.found("x" + Found.END)).containsExactly(new Segment("plain", "x"));
  }

  @Test
  void textCannotTurnTheLineAround() {
    assertThat(Prose.of("\u202Eevil", 80)).containsExactly(new Segment("plain", "\\u202eevil"));
  }
}
