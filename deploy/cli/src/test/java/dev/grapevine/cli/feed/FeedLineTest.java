package dev.grapevine.cli.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Verb;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedLineTest {
  private final FeedLine line = new FeedLine(ZoneId.of("Europe/Berlin"));

  @Test
  void aLineSaysWhenWhoWhatAndWhere() {
    assertThat(line.of(Items.asked("1", 1).build(), false))
        .isEqualTo("2026-03-02 10:00  ana asked in payments: How do I rotate the signing key?");
  }

  @Test
  void theTitleComesBeforeTheText() {
    assertThat(line.of(Items.asked("1", 1).title("Keys").build(), false))
        .endsWith("in payments: Keys");
    assertThat(line.of(Items.asked("1", 1).text("\nOne\nTwo").build(), false))
        .endsWith("in payments: One");
    assertThat(line.of(Items.asked("1", 1).text(null).build(), false))
        .endsWith("in payments: msg/1");
  }

  @Test
  void manyPeopleAreCounted() {
    assertThat(who(List.of("ana", "bo"), 2)).contains("  ana and bo asked");
    assertThat(who(List.of("ana", "bo", "cy"), 3)).contains("  ana, bo and 1 other asked");
    assertThat(who(List.of("ana", "bo", "cy"), 9)).contains("  ana, bo and 7 others asked");
    assertThat(who(List.of(), 0)).contains("  somebody asked");
  }

  @Test
  void whatChangedIsMarked() {
    FeedItem edited = Items.asked("1", 1).edited().build();

    assertThat(line.of(edited, false)).endsWith("? (edited)");
    assertThat(line.of(edited, true)).endsWith("? (edited)");
    assertThat(line.of(Items.asked("1", 1).build(), true)).endsWith("? (changed)");
  }

  @Test
  void noFieldReachesTheTerminalAsItIs() {
    String canary = "\u001b]0;canary\u0007\u202e";
    FeedItem item =
        Items.asked(canary, 1)
            .actors(List.of(canary), 1)
            .channel(canary)
            .title(null)
            .text(canary + "\r" + canary)
            .build();

    assertThat(line.of(item, true).codePoints())
        .noneMatch(Character::isISOControl)
        .noneMatch(c -> c == 0x202e);
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void everyVerbHasWords(Verb verb) {
    assertThat(line.of(Items.asked("1", 1).verb(verb).build(), false))
        .matches("2026-03-02 10:00  ana [a-z -]+ in payments: .*");
  }

  private String who(List<String> actors, int people) {
    return line.of(Items.asked("1", 1).actors(actors, people).build(), false);
  }
}
