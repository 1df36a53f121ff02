package dev.grapevine.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.dashboard.elasticsearch.ElasticsearchFixture;
import dev.grapevine.dashboard.elasticsearch.ElasticsearchReader;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.FeedItemCodec;
import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.schemas.Verb;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FeedIndexITCase {
  private static final String ALIAS = IndexTemplates.FEED_ORG;

  private static ElasticsearchFixture fixture;
  private static ElasticsearchReader elasticsearch;

  @BeforeAll
  static void start() throws Exception {
    fixture = ElasticsearchFixture.start();
    elasticsearch = fixture.reader();
  }

  @AfterAll
  static void stop() throws Exception {
    fixture.close();
  }

  @Test
  void ofEveryThreadOneLineTellsWhatItIsAbout() {
    FeedIndex feed = new FeedIndex(elasticsearch, ALIAS, "org");
    Items reply = Items.asked("r", 1).verb(Verb.ANSWERED).inReplyTo("q");
    write(
        reply.thread("titled").build(),
        Items.asked("q1", 1).thread("titled").title("Refunds").at(2).build(),
        Items.asked("q2", 1).thread("titled").title("Later").at(3).build(),
        Items.asked("q3", 1).thread("untitled").text("Why?").at(2).build(),
        Items.asked("r2", 1).verb(Verb.ANSWERED).thread("untitled").at(1).build(),
        Items.asked("q4", 1).thread("gone").title("Secret").tombstone().build(),
        Items.asked("q5", 1).thread("other").title("Other").build());
    feed.lines().refresh();

    List<FeedItem> openers = feed.openers(List.of("titled", "untitled", "gone", "none"));

    assertThat(openers).extracting(FeedItem::id).containsExactlyInAnyOrder("q1", "q3");
    assertThat(new FeedIndex(elasticsearch, ALIAS, "team/x").openers(List.of("titled"))).isEmpty();
    assertThat(new FeedIndex(elasticsearch, ALIAS + ".no", "org").openers(List.of("a"))).isEmpty();
  }

  private static void write(FeedItem... items) {
    for (FeedItem item : items) {
      fixture.index(
          Namespace.DEFAULT.monthlyIndex(ALIAS, item.start()),
          item.id(),
          FeedItemCodec.encode(item));
    }
  }
}
