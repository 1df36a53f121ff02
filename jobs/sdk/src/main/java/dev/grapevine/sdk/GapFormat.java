package dev.grapevine.sdk;

import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapCodec;
import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.List;

/** Knowledge gaps as documents, in one index each for the organisation and for teams. */
final class GapFormat implements DocumentFormat<Gap> {
  private static final long serialVersionUID = 1L;

  @Override
  public List<String> aliases() {
    return List.of(IndexTemplates.GAPS_ORG, IndexTemplates.GAPS_TEAM);
  }

  @Override
  public String alias(Gap document) {
    return document.visibility() == Visibility.ORG
        ? IndexTemplates.GAPS_ORG
        : IndexTemplates.GAPS_TEAM;
  }

  @Override
  public String partition(Gap document) {
    return "1";
  }

  @Override
  public String id(Gap document) {
    return document.id();
  }

  @Override
  public long version(Gap document) {
    return document.version();
  }

  @Override
  public Instant time(Gap document) {
    return document.openedAt();
  }

  @Override
  public boolean tombstone(Gap document) {
    return document.tombstone();
  }

  @Override
  public byte[] encode(Gap document) {
    return GapCodec.encode(document);
  }
}
