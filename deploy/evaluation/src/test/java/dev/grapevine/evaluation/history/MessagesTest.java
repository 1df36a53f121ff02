package dev.grapevine.evaluation.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityBuilder;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private final Messages messages = new Messages();
  private int id;

  private ActivityBuilder activity() {
    return Activity.builder()
        .id("a" + id++)
        .source("/test")
        .time(Instant.parse("2024-01-01T09:10:00Z"))
        .actor("p:1")
        .verb(Verb.MESSAGED)
        .visibility(Visibility.ORG)
        .text("said");
  }

  private Message only(ActivityBuilder activity) {
    messages.add(activity.build());
    assertThat(messages.of(Messages.ORG)).hasSize(1);
    return messages.of(Messages.ORG).get(0);
  }

  @Test
  void whatIsNotForEverybodyOrByNobodyIsLeftOut() {
    messages.add(activity().actorType(ActorType.BOT).build());
    messages.add(activity().visibility(Visibility.PRIVATE).build());
    messages.add(activity().verb(Verb.VIEWED).build());
    messages.add(activity().verb(Verb.SEARCHED).build());
    messages.add(activity().verb(Verb.EDITED).build());
    messages.add(activity().verb(Verb.DELETED).build());

    assertThat(messages.scopes()).isEmpty();
  }

  @Test
  void whatIsForAllCountsForAllAloneAndWhatIsForTeamsInEach() {
    messages.add(activity().audience(List.of("team/a")).build());
    messages.add(activity().visibility(Visibility.TEAM).audience(List.of("team/a")).build());
    messages.add(
        activity().visibility(Visibility.TEAM).audience(List.of("team/a", "team/b")).build());
    messages.add(activity().visibility(Visibility.TEAM).audience(List.of("org")).build());

    assertThat(messages.scopes())
        .containsOnly(Map.entry("org", 1), Map.entry("team/a", 2), Map.entry("team/b", 1));
    assertThat(messages.of(Messages.ORG)).extracting(Message::id).containsExactly("a0");
    assertThat(messages.of("team/b")).extracting(Message::id).containsExactly("a2");
  }

  @Test
  void whatComesTwiceCountsOnce() {
    Activity activity = activity().build();
    messages.add(activity);
    messages.add(activity);

    assertThat(messages.of(Messages.ORG)).hasSize(1);
  }

  @Test
  void onlyWhoOpensAThreadSaysItsTitle() {
    assertThat(only(activity().verb(Verb.ASKED).title("Title")).text()).isEqualTo("Title.\nsaid");
  }

  @Test
  void anAnswerDoesNotSayTheTitle() {
    assertThat(only(activity().verb(Verb.ANSWERED).title("Title")).text()).isEqualTo("said");
  }

  @Test
  void aConversationIsAThreadOrAReplyOrHalfAnHourOfAChannel() {
    messages.add(activity().thread("t").channel("c").build());
    messages.add(activity().inReplyTo("o").channel("c").build());
    messages.add(activity().channel("c").build());
    messages.add(activity().channel("c").time(Instant.parse("2024-01-01T09:29:00Z")).build());
    messages.add(activity().channel("c").time(Instant.parse("2024-01-01T09:31:00Z")).build());
    messages.add(activity().object("o").build());

    List<String> where = messages.of(Messages.ORG).stream().map(Message::conversation).toList();
    assertThat(where).hasSize(6).contains("t /test t");
    assertThat(where.stream().distinct()).hasSize(4);
    assertThat(where.stream().filter("o /test o"::equals)).hasSize(2);
  }
}
