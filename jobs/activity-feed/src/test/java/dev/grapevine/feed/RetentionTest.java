package dev.grapevine.feed;

import static dev.grapevine.feed.Activities.at;
import static dev.grapevine.feed.Activities.minute;
import static dev.grapevine.feed.Activities.undo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.schemas.DeadLetter;
import dev.grapevine.schemas.DeadLetter.Reason;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Verb;
import dev.grapevine.schemas.Visibility;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The start is on a Monday at 9:00. 30 days later the day ends at midnight; the lines of the week
 * are forgotten 30 days after its end.
 */
class RetentionTest {
  private static final Instant END = Instant.parse("2026-04-02T00:00:00Z");
  private static final Instant LINES_END = Instant.parse("2026-04-08T00:00:00Z");
  private static final int DAY = 24 * 60;

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
  void an_object_is_forgotten_at_the_end_of_the_day_its_retention_ends_on() throws Exception {
    feed.process(at(0, "m", Verb.MESSAGED).build());

    feed.timeHasComeTo(END.minusMillis(1));
    assertThat(feed.objectEntries()).isPositive();

    feed.timeHasComeTo(END);
    assertForgotten(feed);
    assertThat(feed.deadLetters()).isEmpty();
  }

  @Test
  void there_is_one_timer_however_many_contributions_on_however_many_days() throws Exception {
    for (int day = 0; day < 20; day++) {
      feed.process(at(day * DAY, "r" + day, Verb.REACTED).build());
      assertThat(feed.objectTimers()).isEqualTo(1);
    }

    feed.timeHasComeTo(END);
    assertThat(feed.objectTimers()).isEqualTo(1);
    assertThat(feed.objectEntries()).isPositive();

    feed.timeHasComeTo(END.plus(Duration.ofDays(19)));
    assertForgotten(feed);
  }

  @Test
  void what_is_forgotten_stays_in_the_feed() throws Exception {
    feed.process(at(0, "m", Verb.MESSAGED).build()).written();

    assertThat(feed.timeHasComeTo(LINES_END).written()).isEmpty();
  }

  @Test
  void a_deletion_waits_for_its_object_and_then_becomes_a_dead_letter() throws Exception {
    Activity deletion =
        at(0, "d", Verb.DELETED)
            .visibility(Visibility.PRIVATE)
            .title("private title")
            .text("private text")
            .version(3)
            .build();
    assertThat(feed.process(deletion).written()).isEmpty();
    assertThat(feed.deadLetters()).isEmpty();

    feed.timeHasComeTo(END);

    DeadLetter letter = feed.deadLetters().get(0);
    assertThat(letter.reason()).isEqualTo(Reason.UNKNOWN_OBJECT);
    assertThat(letter.detail()).contains("msg/9").contains("30d");
    assertThat(letter.topic()).isEqualTo("grapevine.activities");
    assertThat(letter.partition()).isEqualTo(-1);
    assertThat(letter.offset()).isEqualTo(DeadLetter.UNKNOWN_PLACE);
    assertThat(letter.job()).isEqualTo("activity-feed");
    assertThat(letter.time()).isEqualTo(minute(0));
    assertThat(ActivityCodec.decode(letter.raw().getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(
            Activity.builder()
                .id("d")
                .source("/zulip/acme")
                .time(minute(0))
                .actor("p:d")
                .verb(Verb.DELETED)
                .object("msg/9")
                .version(3)
                .build());
    assertForgotten(feed);
  }

  @Test
  void an_undo_of_nothing_of_itself_or_of_an_undo_becomes_a_dead_letter() throws Exception {
    Activity aimless = at(6, "u5", Verb.UNDONE).build();
    feed.process(
        at(0, "m", Verb.MESSAGED).build(),
        at(1, "r", Verb.REACTED).build(),
        undo(2, "u1", "r"),
        undo(3, "u2", "u1"),
        undo(4, "u3", "never"),
        undo(5, "u4", "u4"),
        aimless);
    feed.process(undo(5, "u4", "u4"), aimless);

    feed.timeHasComeTo(END);

    assertThat(feed.deadLetters())
        .extracting(letter -> ActivityCodec.decode(letter.raw().getBytes(StandardCharsets.UTF_8)))
        .extracting(event -> ((Activity) event).id())
        .containsExactlyInAnyOrder("u2", "u3", "u4", "u5");
    assertForgotten(feed);
  }

  @Test
  void an_edit_after_the_object_was_forgotten_is_a_line_of_its_own() throws Exception {
    feed.process(at(0, "m", Verb.MESSAGED).build()).timeHasComeTo(END).written();

    assertThat(feed.process(at(40 * DAY, "e", Verb.EDITED).build()).written())
        .extracting(FeedItem::verb)
        .containsExactly(Verb.EDITED);
  }

  @Test
  void a_restored_history_goes_on_and_ends() throws Exception {
    feed.process(at(0, "m", Verb.MESSAGED).build(), undo(1, "u", "r"));
    FeedHarness.Snapshot snapshot = feed.snapshot();

    try (FeedHarness restored = new FeedHarness(snapshot)) {
      List<FeedItem> written =
          restored
              .process(
                  at(0, "m", Verb.MESSAGED).build(),
                  at(1, "r", Verb.REACTED).build(),
                  at(2, "e", Verb.EDITED).build())
              .written();

      assertThat(written)
          .filteredOn(item -> !item.tombstone())
          .extracting(FeedItem::text)
          .containsExactly("e");
      assertForgotten(restored.timeHasComeTo(END));
    }
  }

  @Test
  void a_line_is_forgotten_once_nothing_can_change_it() throws Exception {
    feed.process(at(0, "m", Verb.MESSAGED).build()).written();

    feed.timeHasComeTo(LINES_END.minusMillis(1));
    assertThat(feed.stateEntries()).isPositive();

    feed.timeHasComeTo(LINES_END);
    assertThat(feed.stateEntries()).isZero();
    assertThat(feed.timers()).isZero();
  }

  @Test
  void what_was_never_written_is_written_before_it_is_forgotten() throws Exception {
    feed.process(at(0, "m", Verb.MESSAGED).build()).timeHasComeTo(LINES_END);

    assertThat(feed.writtenByNow()).extracting(FeedItem::text).containsExactly("m");
  }

  @Test
  void a_line_older_than_the_retention_stays_as_it_is_though_its_object_lives_on()
      throws Exception {
    feed.process(at(0, "c", Verb.CREATED).build(), at(20 * DAY, "r", Verb.REACTED).build());
    feed.timeHasComeTo(minute(35 * DAY)).writtenByNow();

    assertThat(feed.process(at(35 * DAY, "d", Verb.DELETED).build()).written())
        .extracting(FeedItem::tombstone, FeedItem::start)
        .containsExactly(tuple(true, minute(20 * DAY)));
    assertThat(feed.deadLetters())
        .singleElement()
        .satisfies(
            letter -> {
              assertThat(letter.reason()).isEqualTo(Reason.UNKNOWN_OBJECT);
              assertThat(letter.detail()).contains("deleted of msg/9").contains("30d");
            });
  }

  private static void assertForgotten(FeedHarness feed) {
    assertThat(feed.objectEntries()).isZero();
    assertThat(feed.objectTimers()).isZero();
  }
}
