package dev.grapevine.feed;

import static dev.grapevine.feed.Activities.at;
import static dev.grapevine.feed.Activities.forTeams;
import static dev.grapevine.feed.Activities.minute;
import static dev.grapevine.feed.Activities.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdateLinesTest {
  private static final Activity CREATION = at(0, "m", Verb.MESSAGED).version(1).build();

  private FeedHarness feed;

  @BeforeEach
  void open() throws Exception {
    feed = new FeedHarness();
  }

  @AfterEach
  void close() {
    feed.close();
  }

  @Test
  void an_activity_is_a_line_with_all_that_it_says() throws Exception {
    Activity asked =
        at(0, "9", Verb.ASKED)
            .objectType("message")
            .thread("thread/42")
            .inReplyTo("msg/8")
            .channel("payments")
            .audience(List.of("team/pay"))
            .title("Keys")
            .text("How do I rotate the signing key?")
            .tags(List.of("keys"))
            .artifacts(List.of("docs/keys.md"))
            .url("https://chat.example/9")
            .build();

    assertThat(feed.process(asked).written())
        .containsExactly(
            new FeedItem(
                DocumentId.of("/zulip/acme", "msg/9", "9", "org"),
                "org",
                Visibility.ORG,
                Verb.ASKED,
                List.of("p:9"),
                1,
                "msg/9",
                "message",
                "thread/42",
                "msg/8",
                "payments",
                List.of("team/pay"),
                "Keys",
                "How do I rotate the signing key?",
                List.of("keys"),
                List.of("docs/keys.md"),
                "https://chat.example/9",
                List.of("9"),
                minute(0),
                minute(0),
                false,
                1 + minute(0).toEpochMilli() / 86_400_000.0,
                false,
                minute(0).toEpochMilli() * 1024 + 1));
  }

  @Test
  void a_team_activity_is_a_line_in_every_team_and_in_no_other_feed() throws Exception {
    Activity message =
        forTeams(at(0, "m", Verb.MESSAGED), "team/a", "team/b", "team/a", "org").build();

    assertThat(feed.process(message).written())
        .extracting(FeedItem::scope, FeedItem::visibility)
        .containsExactly(tuple("team/a", Visibility.TEAM), tuple("team/b", Visibility.TEAM));
  }

  @Test
  void private_activities_and_telemetry_are_nowhere() throws Exception {
    feed.process(
        at(0, "m", Verb.MESSAGED).visibility(Visibility.PRIVATE).build(),
        at(1, "r", Verb.REACTED).visibility(Visibility.PRIVATE).build(),
        at(2, "e", Verb.EDITED).visibility(Visibility.PRIVATE).build(),
        at(3, "v", Verb.VIEWED).build(),
        at(4, "p", Verb.PERSON_LEFT).build());

    assertThat(feed.written()).isEmpty();
  }

  @Test
  void a_repetition_writes_nothing() throws Exception {
    Activity reaction = at(1, "r", Verb.REACTED).build();
    feed.process(CREATION, reaction, undo(2, "u", "r")).written();

    assertThat(feed.process(CREATION, reaction, undo(2, "u", "r")).written()).isEmpty();
  }

  @Test
  void an_edit_replaces_content_and_keeps_start_and_rank() throws Exception {
    FeedItem line = feed.process(CREATION).written().get(0);

    FeedItem edited = feed.process(at(5, "e", Verb.EDITED).version(2).build()).written().get(0);

    assertThat(edited.id()).isEqualTo(line.id());
    assertThat(edited.text()).isEqualTo("e");
    assertThat(edited.edited()).isTrue();
    assertThat(edited.actors()).containsExactly("p:m");
    assertThat(edited.activities()).containsExactly("m", "e");
    assertThat(edited.start()).isEqualTo(line.start());
    assertThat(edited.rank()).isEqualTo(line.rank());
    assertThat(edited.time()).isEqualTo(minute(5));
  }

  @Test
  void an_edit_without_a_creation_stands_in_for_it() throws Exception {
    FeedItem standIn = feed.process(at(5, "e", Verb.EDITED).version(2).build()).written().get(0);
    assertThat(standIn.verb()).isEqualTo(Verb.EDITED);

    assertThat(feed.process(CREATION).written())
        .extracting(FeedItem::id, FeedItem::tombstone, FeedItem::text)
        .containsExactlyInAnyOrder(
            tuple(standIn.id(), true, null),
            tuple(DocumentId.of("/zulip/acme", "msg/9", "m", "org"), false, "e"));
  }

  @Test
  void an_edit_that_narrows_takes_the_line_from_those_who_may_not_see_it_any_more()
      throws Exception {
    feed.process(CREATION, at(1, "r", Verb.REACTED).build()).written();
    Activity narrowed = forTeams(at(5, "e", Verb.EDITED), "team/a").version(2).build();

    assertThat(feed.process(narrowed).written())
        .extracting(FeedItem::scope, FeedItem::visibility, FeedItem::tombstone)
        .containsExactlyInAnyOrder(
            tuple("org", Visibility.ORG, true),
            tuple("org", Visibility.ORG, true),
            tuple("team/a", Visibility.TEAM, false),
            tuple("team/a", Visibility.TEAM, false));
  }

  @Test
  void a_tombstone_says_nothing_of_what_was_there() throws Exception {
    Activity message =
        at(0, "m", Verb.MESSAGED).title("t").tags(List.of("k")).url("u").channel("c").build();
    Activity deletion = at(1, "d", Verb.DELETED).visibility(Visibility.PRIVATE).text("why").build();

    FeedItem tombstone = feed.process(message, deletion).written().get(1);

    assertThat(tombstone.tombstone()).isTrue();
    assertThat(tombstone)
        .hasAllNullFieldsOrPropertiesExcept(
            "id",
            "scope",
            "visibility",
            "verb",
            "actors",
            "people",
            "object",
            "audience",
            "tags",
            "artifacts",
            "activities",
            "start",
            "time",
            "edited",
            "rank",
            "tombstone",
            "version");
    assertThat(tombstone.actors()).isEmpty();
    assertThat(tombstone.tags()).isEmpty();
    assertThat(tombstone.activities()).isEmpty();
  }

  @Test
  void what_was_never_written_needs_no_tombstone() throws Exception {
    Activity deletion = at(1, "d", Verb.DELETED).build();

    assertThat(feed.process(deletion, CREATION, at(2, "r", Verb.REACTED).build()).written())
        .isEmpty();
  }

  @Test
  void a_deletion_is_final_unless_content_of_a_higher_version_comes_back() throws Exception {
    feed.process(CREATION, at(1, "d", Verb.DELETED).version(2).build()).written();
    assertThat(feed.process(at(2, "old", Verb.EDITED).version(2).build()).written()).isEmpty();

    assertThat(feed.process(at(3, "new", Verb.EDITED).version(3).build()).written())
        .extracting(FeedItem::text, FeedItem::tombstone)
        .containsExactly(tuple("new", false));

    feed.process(at(4, "d2", Verb.DELETED).build()).written();
    assertThat(feed.process(at(5, "newest", Verb.EDITED).version(9).build()).written()).isEmpty();
  }

  @Test
  void an_undo_takes_back_a_line_an_edit_or_a_deletion() throws Exception {
    feed.process(CREATION, at(1, "r", Verb.REACTED).build()).written();
    assertThat(feed.process(undo(2, "u1", "r")).written())
        .extracting(FeedItem::tombstone)
        .containsExactly(true);

    feed.process(at(3, "e", Verb.EDITED).version(2).build()).written();
    assertThat(feed.process(undo(4, "u2", "e")).written())
        .extracting(FeedItem::text, FeedItem::edited)
        .containsExactly(tuple("m", false));

    feed.process(at(5, "d", Verb.DELETED).build()).written();
    assertThat(feed.process(undo(6, "u3", "d")).written())
        .extracting(FeedItem::text, FeedItem::tombstone)
        .containsExactly(tuple("m", false));
  }

  @Test
  void objects_of_the_same_name_in_two_sources_are_two() throws Exception {
    feed.process(CREATION, CREATION.toBuilder().source("/slack/acme").build());

    assertThat(feed.written()).extracting(FeedItem::id).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void a_bot_is_no_person_but_has_a_finite_rank() throws Exception {
    FeedItem line =
        feed.process(at(0, "m", Verb.COMMITTED).actorType(ActorType.BOT).build()).written().get(0);

    assertThat(line.people()).isZero();
    assertThat(line.rank()).isFinite();
  }

  @Test
  void a_reaction_to_a_popular_object_writes_nothing_but_its_own_line() throws Exception {
    feed.process(CREATION, at(1, "e", Verb.EDITED).version(2).build());
    List<Activity> reactions =
        IntStream.range(0, 10_000).mapToObj(i -> at(2, "r" + i, Verb.REACTED).build()).toList();

    assertThat(feed.process(reactions).written()).hasSize(2 + 10_000);
    assertThat(feed.process(undo(3, "u", "r7")).written()).hasSize(1);
    assertThat(feed.process(at(4, "again", Verb.CREATED).version(3).build()).written()).hasSize(1);
  }
}
