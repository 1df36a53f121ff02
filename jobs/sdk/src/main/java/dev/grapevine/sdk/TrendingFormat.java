package dev.grapevine.sdk;

import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Trending;
import dev.grapevine.schemas.TrendingCodec;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.List;

/** What is hot now, a document a scope: one alias for the organisation, one for teams. */
final class TrendingFormat implements DocumentFormat<Trending> {
  private static final long serialVersionUID = 1L;

  @Override
  public List<String> aliases() {
    return List.of(IndexTemplates.TRENDING_ORG, IndexTemplates.TRENDING_TEAM);
  }

  @Override
  public String alias(Trending trending) {
    return trending.visibility() == Visibility.ORG
        ? IndexTemplates.TRENDING_ORG
        : IndexTemplates.TRENDING_TEAM;
  }

  @Override
  public String partition(Trending trending) {
    return "1";
  }

  @Override
  public String id(Trending trending) {
    return trending.id();
  }

  @Override
  public long version(Trending trending) {
    return trending.version();
  }

  @Override
  public Instant time(Trending trending) {
    return trending.time();
  }

  @Override
  public boolean tombstone(Trending trending) {
    return trending.tombstone();
  }

  @Override
  public byte[] encode(Trending trending) {
    return TrendingCodec.encode(trending);
  }
}
