package dev.grapevine.cli.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Verb;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeedLineTest {
  private static final Map<String, String> NAMES = Map.of("p:1", "Ana", "p:2", "Bo");
  private final FeedLine line =
      new FeedLine(ZoneId.of("Europe/Berlin"), id -> NAMES.getOrDefault(id, id));

  @Test
  void aLineSaysWhenWhoWhatAndWhere() {
    assertThat(of(Items.asked("1", 1)))
        .isEqualTo("2026-03-02 10:00  ana asked in payments: How do I rotate the signing key?");
  }

  @Test
  void peopleAreCalledByTheirNames() {
    assertThat(of(Items.asked("1", 1).actors(List.of("p:1", "p:2", "p:3"), 5)))
        .contains("  Ana, Bo and 3 others asked");
    assertThat(of(Items.asked("1", 1).actors(List.of("p:3", "p:1"), 2))).contains("  p:3 and Ana");
  }

  @Test
  void theTitleComesBeforeTheText() {
    assertThat(of(Items.asked("1", 1).title("Keys"))).endsWith("in payments: Keys");
    assertThat(of(Items.asked("1", 1).text("\nOne\nTwo"))).endsWith("in payments: One");
    assertThat(of(Items.asked("1", 1).text(null))).endsWith("in payments: msg/1");
  }

  @Test
  void whatIsDoneToAMessageIsDoneInItsThread() {
    Items reaction = Items.asked("1", 1).verb(Verb.REACTED).text(null);

    assertThat(line.content(reaction.build(), "Refunds"))
        .endsWith("  ana reacted in «Refunds» (payments)");
    assertThat(line.content(reaction.build(), null)).endsWith("  ana reacted in payments");
  }

  @Test
  void manyPeopleAreCounted() {
    assertThat(who(List.of("ana", "bo"), 2)).contains("  ana and bo asked");
    assertThat(who(List.of("ana", "bo", "cy"), 3)).contains("  ana, bo and 1 other asked");
    assertThat(who(List.of("ana", "bo", "cy"), 9)).contains("  ana, bo and 7 others asked");
    assertThat(who(List.of(), 0)).contains("  somebody asked");
  }

  @Test
  void repliesAreInTheirThread() {
    Items reply = Items.asked("1", 1).verb(Verb.ANSWERED).thread("t").text("Yes.");

    assertThat(line.content(reply.build(), "Refund webhooks time out"))
        .endsWith("  ana answered in «Refund webhooks time out» (payments): Yes.");
    assertThat(
            line.content(reply.channel(null).actors(List.of("p:1", "p:2"), 5).build(), "Refunds"))
        .endsWith("  Ana, Bo and 3 others replied in «Refunds»: Yes.");
    assertThat(of(reply.title("Keys"))).endsWith(" replied in «Keys»: Yes.");
    assertThat(of(reply.title("Keys").text(null))).endsWith(" replied in «Keys»");
  }

  @Test
  void aMessageIsAReplyWhereItRepliesToSomething() {
    Items message = Items.asked("1", 1).verb(Verb.MESSAGED).thread("t").text("Yes.");

    assertThat(of(message)).endsWith("  ana wrote in payments: Yes.");
    assertThat(line.content(message.build(), "Refunds")).contains(" replied in «Refunds»");
    assertThat(of(message.title("Refunds"))).contains(" wrote in «Refunds»");
    assertThat(of(message.inReplyTo("0"))).contains(" replied in «Refunds»");
  }

  @Test
  void commitsAreCountedOnceWhoeverTookPartAndNameTheirFiles() {
    Items commit =
        Items.asked("1", 1).verb(Verb.COMMITTED).channel("kafka").title("Fix it").text("Long");

    assertThat(of(commit.artifacts("a/b/Foo.java")))
        .endsWith("  ana committed in kafka: Fix it [Foo.java]");
    assertThat(of(commit.artifacts("Foo.java", "b/", "c", "d", "e")))
        .endsWith(": Fix it [Foo.java, b/ +3]");
    assertThat(of(commit.artifacts().activities("c1", "c1#co-author-1")))
        .contains(" committed in kafka");
    FeedItem two = commit.activities("c1", "c1#co-author-1", "c2").build();
    assertThat(line.content(two, null) + line.marks(two, 0))
        .endsWith("  ana made 2 commits in kafka: Fix it");
  }

  @Test
  void howMuchWasDoneIsTold() {
    Items talk = Items.asked("1", 1).verb(Verb.MESSAGED);

    assertThat(line.marks(talk.build(), 0)).isEmpty();
    assertThat(line.marks(talk.activities("1", "2", "3").build(), 0)).isEqualTo(" (3 messages)");
    assertThat(line.marks(talk.actors(List.of("a", "b", "c"), 3).build(), 0)).isEmpty();
    assertThat(line.marks(talk.verb(Verb.EDITED).actors(List.of("a"), 1).build(), 0))
        .isEqualTo(" (3 times)");
    assertThat(of(talk.verb(Verb.ASKED))).contains(" asked 3 questions ");
  }

  @Test
  void whatGrewOrChangedIsMarked() {
    FeedItem edited = Items.asked("1", 1).edited().build();
    FeedItem three = Items.asked("1", 1).verb(Verb.MESSAGED).activities("1", "2", "3").build();

    assertThat(line.marks(edited, 0)).isEqualTo(" (edited)");
    assertThat(line.marks(edited, 1)).isEqualTo(" (edited)");
    assertThat(line.marks(Items.asked("1", 1).build(), 1)).isEqualTo(" (changed)");
    assertThat(line.marks(three, 1)).isEqualTo(" (3 messages, 2 new)");
    assertThat(line.marks(three, 3)).isEqualTo(" (3 messages, changed)");
  }

  @Test
  void noFieldReachesTheTerminalAsItIs() {
    String canary = "\u001b]0;canary\u0007\u202e";
    Items item =
        Items.asked(canary, 1)
            .actors(List.of(canary), 1)
            .channel(canary)
            .title(null)
            .text(canary + "\r" + canary);

    for (Verb verb : List.of(Verb.ASKED, Verb.ANSWERED, Verb.COMMITTED)) {
      assertThat(line.content(item.verb(verb).artifacts(canary).build(), canary).codePoints())
          .noneMatch(Character::isISOControl)
          .noneMatch(c -> c == 0x202e);
    }
  }

  @ParameterizedTest
  @EnumSource(Verb.class)
  void everyVerbHasWords(Verb verb) {
    assertThat(of(Items.asked("1", 1).verb(verb)))
        .matches("2026-03-02 10:00  ana [a-z -]+ in payments: .*");
  }

  private String of(Items item) {
    return line.content(item.build(), null);
  }

  private String who(List<String> actors, int people) {
    return of(Items.asked("1", 1).actors(actors, people));
  }
}
