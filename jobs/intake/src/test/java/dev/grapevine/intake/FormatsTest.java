package dev.grapevine.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FormatsTest {

  @Test
  void formatsAreFoundOnTheClassPathInOrderOfTheirNames() {
    assertThat(Formats.names()).containsExactly("cloudevents", "plain");
    assertThat(Formats.all()).extracting(Format::name).containsExactly("cloudevents", "plain");
  }

  @Test
  void everyFormatSaysWhatItIs() {
    assertThat(Formats.all())
        .allSatisfy(
            format -> {
              assertThat(format.name()).matches("[a-z]+(-[a-z]+)*");
              assertThat(format.description()).isNotBlank().doesNotContain("\n");
              assertThat(Formats.named(format.name())).isSameAs(format);
            });
  }

  @Test
  void anUnknownNameIsAnsweredWithThoseThereAre() {
    assertThatThrownBy(() -> Formats.named("telepathy"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("There is no format named telepathy. There are: cloudevents, plain.");
  }
}
