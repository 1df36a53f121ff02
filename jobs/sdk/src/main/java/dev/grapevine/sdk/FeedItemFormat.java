package dev.grapevine.sdk;

import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.FeedItemCodec;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.List;

/**
 * Lines of feeds: one alias for the organisation, one for teams, an index a month of their start.
 */
final class FeedItemFormat implements DocumentFormat<FeedItem> {
  private static final long serialVersionUID = 1L;
  private static final String ORG = "grapevine-feed-org";
  private static final String TEAM = "grapevine-feed-team";

  @Override
  public List<String> aliases() {
    return List.of(ORG, TEAM);
  }

  @Override
  public String alias(FeedItem item) {
    return item.visibility() == Visibility.ORG ? ORG : TEAM;
  }

  @Override
  public String partition(FeedItem item) {
    return Months.of(item.start());
  }

  @Override
  public String id(FeedItem item) {
    return item.id();
  }

  @Override
  public long version(FeedItem item) {
    return item.version();
  }

  @Override
  public Instant time(FeedItem item) {
    return item.start();
  }

  @Override
  public boolean tombstone(FeedItem item) {
    return item.tombstone();
  }

  @Override
  public byte[] encode(FeedItem item) {
    return FeedItemCodec.encode(item);
  }
}
