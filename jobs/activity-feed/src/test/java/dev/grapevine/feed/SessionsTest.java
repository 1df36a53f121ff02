package dev.grapevine.feed;

import static dev.grapevine.feed.Activities.at;
import static dev.grapevine.feed.Activities.forTeams;
import static dev.grapevine.feed.Activities.minute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityBuilder;
import dev.grapevine.schemas.ActorType;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Verb;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How activities become lines; the start is on a Monday at 9:00 UTC. */
class SessionsTest {
  private static final int HOUR = 60;

  private FeedHarness feed;

  @BeforeEach
  void open() throws Exception {
    feed = new FeedHarness();
  }

  @AfterEach
  void close() {
    feed.close();
  }

  private static ActivityBuilder said(int minute, String id) {
    return at(minute, id, Verb.ANSWERED).object("msg/" + id).thread("thread/1");
  }

  private static Activity deletion(int minute, String said) {
    return at(minute, "d" + said, Verb.DELETED).object("msg/" + said).build();
  }

  @Test
  void replies_in_a_thread_are_one_line_that_names_who_came_last_first() throws Exception {
    feed.process(
        said(0, "a").actor("p:ana").title("Keys").build(),
        said(1, "b").actor("p:bo").tags(List.of("keys")).build(),
        said(2, "c").actor("p:ana").text("Done.").build(),
        said(3, "x").actor("bot").actorType(ActorType.BOT).text("Built.").build());

    FeedItem line = feed.written().get(0);
    assertThat(line.verb()).isEqualTo(Verb.ANSWERED);
    assertThat(line.actors()).containsExactly("p:ana", "p:bo");
    assertThat(line.people()).isEqualTo(2);
    assertThat(line.activities()).containsExactly("a", "b", "c", "x");
    assertThat(line.title()).isEqualTo("Keys");
    assertThat(line.text()).isEqualTo("Built.");
    assertThat(line.tags()).containsExactly("keys");
    assertThat(line.start()).isEqualTo(minute(0));
    assertThat(line.time()).isEqualTo(minute(3));
  }

  @Test
  void different_deeds_threads_sources_and_readers_are_different_lines() throws Exception {
    feed.process(
        said(0, "a").build(),
        at(1, "q", Verb.ASKED).thread("thread/1").build(),
        said(2, "b").thread("thread/2").build(),
        said(3, "c").source("/slack").build(),
        forTeams(said(4, "d"), "team/a", "team/b").build());

    assertThat(feed.written()).hasSize(6);
  }

  @Test
  void a_session_ends_after_three_hours_in_which_nothing_happens() throws Exception {
    feed.process(said(0, "a").build(), said(179, "b").build(), said(179 + 180, "c").build());

    assertThat(feed.written())
        .extracting(FeedItem::activities)
        .containsExactlyInAnyOrder(List.of("a", "b"), List.of("c"));
  }

  @Test
  void a_session_lasts_a_day_at_most() throws Exception {
    for (int i = 0; i <= 12; i++) {
      feed.process(said(i * 2 * HOUR, "m" + i).build());
    }

    assertThat(feed.written())
        .extracting(FeedItem::start, item -> item.activities().size())
        .containsExactlyInAnyOrder(tuple(minute(0), 12), tuple(minute(24 * HOUR), 1));
  }

  @Test
  void a_week_ends_every_session() throws Exception {
    feed.process(said(-9 * HOUR - 1, "sunday").build(), said(-9 * HOUR, "monday").build());

    assertThat(feed.written()).hasSize(2);
  }

  @Test
  void an_activity_between_two_sessions_makes_them_one_and_its_deletion_two_again()
      throws Exception {
    feed.process(said(0, "a").build(), said(5 * HOUR, "c").build());
    assertThat(feed.written()).hasSize(2);

    feed.process(said(150, "b").build());
    assertThat(feed.written())
        .extracting(FeedItem::tombstone, item -> item.activities().size())
        .containsExactlyInAnyOrder(tuple(false, 3), tuple(true, 0));

    feed.process(deletion(5 * HOUR, "b"));
    assertThat(feed.written())
        .extracting(FeedItem::tombstone, FeedItem::activities)
        .containsExactlyInAnyOrder(tuple(false, List.of("a")), tuple(false, List.of("c")));
  }

  @Test
  void an_empty_line_becomes_a_tombstone_and_may_come_back() throws Exception {
    FeedItem line = feed.process(said(0, "a").build()).written().get(0);

    FeedItem gone = feed.process(deletion(1, "a")).written().get(0);
    assertThat(gone.id()).isEqualTo(line.id());
    assertThat(gone.tombstone()).isTrue();
    assertThat(gone.version()).isGreaterThan(line.version());

    FeedItem back = feed.process(said(2, "b").build()).written().get(0);
    assertThat(back.id()).isEqualTo(line.id());
    assertThat(back.tombstone()).isFalse();
    assertThat(back.version()).isGreaterThan(gone.version());
  }

  @Test
  void a_line_keeps_its_document_when_its_first_activity_goes() throws Exception {
    String id = feed.process(said(0, "a").build(), said(10, "b").build()).written().get(0).id();

    assertThat(feed.process(deletion(20, "a")).written())
        .extracting(FeedItem::id, FeedItem::activities)
        .containsExactly(tuple(id, List.of("b")));
  }

  @Test
  void changes_of_a_line_are_gathered_and_written_once() throws Exception {
    for (int i = 0; i < 20; i++) {
      feed.process(said(i, "m" + i).build());
      assertThat(feed.clockGoesOn(20).writtenByNow()).isEmpty();
    }

    assertThat(feed.clockGoesOn(100).writtenByNow())
        .extracting(item -> item.activities().size())
        .containsExactly(20);
    assertThat(feed.clockGoesOn(10_000).writtenByNow()).isEmpty();
  }

  @Test
  void event_time_writes_what_the_clock_has_not() throws Exception {
    feed.process(said(0, "a").build());

    assertThat(feed.timeHasComeTo(minute(0).minusMillis(2)).writtenByNow()).isEmpty();
    assertThat(feed.timeHasComeTo(minute(0).minusMillis(1)).writtenByNow()).hasSize(1);
    assertThat(feed.written()).isEmpty();
  }

  @Test
  void who_reads_for_one_team_is_not_told_for_whom_else_something_was() throws Exception {
    feed.process(
        forTeams(said(0, "a"), "team/a", "team/b").build(),
        forTeams(said(1, "b"), "team/a", "team/c").build());

    assertThat(feed.written())
        .extracting(FeedItem::scope, FeedItem::audience)
        .containsExactlyInAnyOrder(
            tuple("team/a", List.of("team/a")),
            tuple("team/b", List.of("team/a", "team/b")),
            tuple("team/c", List.of("team/a", "team/c")));
  }

  @Test
  void a_line_ranks_by_its_newest_activity_and_by_how_many_people_took_part() throws Exception {
    double one = feed.process(said(0, "a").build()).written().get(0).rank();
    double again = feed.process(said(0, "b").actor("p:a").build()).written().get(0).rank();
    double two = feed.process(said(0, "c").build()).written().get(0).rank();
    double later = feed.process(said(60, "d").actor("p:a").build()).written().get(0).rank();

    assertThat(again).isEqualTo(one);
    assertThat(two).isGreaterThan(one);
    assertThat(later).isGreaterThan(two);
  }
}
