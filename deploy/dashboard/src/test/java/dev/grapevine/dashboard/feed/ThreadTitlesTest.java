package dev.grapevine.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.Verb;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadTitlesTest {
  private final List<Collection<String>> lookups = new ArrayList<>();
  private final FeedItem reply = reply("r").build();

  @Test
  void theOpenersTitleIsTheThreads() {
    FeedItem opener = Items.asked("q", 1).thread("t").title("Refunds").build();

    assertThat(titles(List.of(reply), opener).of(reply)).isEqualTo("Refunds");
  }

  @Test
  void withoutATitleItIsWhatTheOpenerSays() {
    FeedItem opener = Items.asked("q", 1).thread("t").text("\nWhy?\nBecause.").build();
    FeedItem message = Items.asked("q", 1).verb(Verb.MESSAGED).thread("t").text("Well").build();

    assertThat(titles(List.of(reply), opener).of(reply)).isEqualTo("Why?");
    assertThat(titles(List.of(reply), message).of(reply)).isEqualTo("Well");
  }

  @Test
  void aReplyIsNoTitle() {
    FeedItem other = reply("o").text("Yes").build();
    FeedItem several = reply("s").inReplyTo(null).activities("1", "2").text("Yes").build();

    assertThat(titles(List.of(reply), other).of(reply)).isNull();
    assertThat(titles(List.of(reply), several).of(reply)).isNull();
    assertThat(titles(List.of(reply), reply).of(reply)).isNull();
    assertThat(titles(List.of(reply)).of(reply)).isNull();
  }

  @Test
  void aPageAsksOnceAndOnlyIfItMust() {
    FeedItem second = reply("r2").thread("t2").build();
    FeedItem titled = reply("r3").title("Keys").thread("t3").build();
    FeedItem asked = Items.asked("q", 1).thread("t4").build();

    titles(List.of(titled, asked, Items.asked("x", 1).verb(Verb.MESSAGED).build()));
    assertThat(lookups).isEmpty();
    ThreadTitles titles = titles(List.of(reply, second, titled, asked));
    assertThat(lookups).hasSize(1);
    assertThat(lookups.get(0)).containsExactlyInAnyOrder("t", "t2");
    assertThat(titles.of(titled)).isNull();
  }

  private ThreadTitles titles(List<FeedItem> page, FeedItem... openers) {
    return new ThreadTitles(
        page,
        threads -> {
          lookups.add(threads);
          return List.of(openers);
        });
  }

  private static Items reply(String id) {
    return Items.asked(id, 1).verb(Verb.ANSWERED).thread("t").inReplyTo("q");
  }
}
