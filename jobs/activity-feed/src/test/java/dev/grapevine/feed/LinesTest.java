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
import dev.grapevine.sdk.DocumentId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of single activities; {@link SessionsTest} puts several of them together. */
class LinesTest {
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
                DocumentId.of("org", "/zulip/acme", "ASK", "thread/42", "2026-03-02T09:00:00Z"),
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
                Math.log(3) / Math.log(2) + minute(0).toEpochMilli() / 86_400_000.0,
                false,
                minute(0).toEpochMilli() * 1024 + 1));
  }

  @Test
  void a_team_activity_is_a_line_in_every_team_and_in_no_other_feed() throws Exception {
    Activity message =
        forTeams(at(0, "m", Verb.MESSAGED), "team/a", "team/b", "team/a", "org").build();

    assertThat(feed.process(message).written())
        .extracting(FeedItem::scope, FeedItem::visibility)
        .containsExactlyInAnyOrder(
            tuple("team/a", Visibility.TEAM), tuple("team/b", Visibility.TEAM));
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
    assertThat(edited.activities()).containsExactly("m");
    assertThat(edited.start()).isEqualTo(line.start());
    assertThat(edited.rank()).isEqualTo(line.rank());
    assertThat(edited.time()).isEqualTo(minute(5));
  }

  @Test
  void an_edit_of_what_was_said_is_no_line_once_that_is_known() throws Exception {
    FeedItem edit = feed.process(at(5, "e", Verb.EDITED).version(2).build()).written().get(0);
    assertThat(edit.verb()).isEqualTo(Verb.EDITED);

    assertThat(feed.process(CREATION).written())
        .extracting(FeedItem::verb, FeedItem::tombstone, FeedItem::text)
        .containsExactlyInAnyOrder(tuple(null, true, null), tuple(Verb.MESSAGED, false, "e"));
  }

  @Test
  void an_edit_soon_after_the_creation_is_part_of_it_and_a_later_one_is_news() throws Exception {
    Activity created = at(0, "c", Verb.CREATED).version(1).build();
    Activity soon = at(10, "e1", Verb.EDITED).version(2).build();
    assertThat(feed.process(created, soon).written())
        .extracting(FeedItem::verb, FeedItem::text, FeedItem::edited, FeedItem::people)
        .containsExactly(tuple(Verb.CREATED, "e1", true, 2));

    Activity nextDay = at(24 * 60, "e2", Verb.EDITED).version(3).build();
    assertThat(feed.process(nextDay).written())
        .extracting(FeedItem::verb, FeedItem::text, FeedItem::edited)
        .containsExactlyInAnyOrder(
            tuple(Verb.CREATED, "e2", true), tuple(Verb.EDITED, "e2", false));
  }

  @Test
  void edits_of_one_person_collapse() throws Exception {
    for (int i = 0; i < 5; i++) {
      feed.process(at(i, "e" + i, Verb.EDITED).actor("p:ana").version(i + 2).build());
    }

    assertThat(feed.written())
        .extracting(FeedItem::actors, FeedItem::people, FeedItem::text)
        .containsExactly(tuple(List.of("p:ana"), 1, "e4"));
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

    feed.process(message).written();
    FeedItem tombstone = feed.process(deletion).written().get(0);

    assertThat(tombstone.tombstone()).isTrue();
    assertThat(tombstone)
        .hasAllNullFieldsOrPropertiesExcept(
            "id",
            "scope",
            "visibility",
            "actors",
            "people",
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
  void reactions_to_a_popular_object_are_one_line_that_counts_everybody() throws Exception {
    feed.process(CREATION, at(1, "e", Verb.EDITED).version(2).build()).written();
    List<Activity> reactions =
        IntStream.range(0, 10_000).mapToObj(i -> at(2, "r" + i, Verb.REACTED).build()).toList();

    FeedItem line = feed.process(reactions).written().get(0);
    assertThat(line.people()).isEqualTo(10_000);
    assertThat(line.actors()).hasSize(100);
    assertThat(line.activities()).hasSize(100);
    assertThat(feed.process(undo(3, "u", "r7")).written())
        .extracting(FeedItem::people)
        .containsExactly(9_999);
  }
}
