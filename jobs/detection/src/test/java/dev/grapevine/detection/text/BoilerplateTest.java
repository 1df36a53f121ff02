package dev.grapevine.detection.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BoilerplateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "This topic was moved here from #**general>builds** by @_**Jane Doe|12**.",
        "12 messages were moved from this topic to #general > builds by Jane Doe.",
        "@_**Jane Doe|12** has marked this topic as resolved.",
        "Jane van der Doe has marked this topic as unresolved",
        "Jane has joined the channel",
        "Build failed:\n* unit tests",
        "3 posts were split to a new topic: Slow builds",
        "Automatic reply: Slow builds"
      })
  void what_tools_say_of_themselves(String text) {
    assertThat(Boilerplate.isBoilerplate(text)).isTrue();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "Build failed without it.",
        "I think somebody who is not me has joined the channel",
        "As I was told, Jane left the channel",
        "This topic was discussed before",
        "12 messages were lost"
      })
  void what_people_say(String text) {
    assertThat(Boilerplate.isBoilerplate(text)).isFalse();
  }
}
