package dev.grapevine.sdk;

import dev.grapevine.schemas.GapTransition;
import dev.grapevine.schemas.GapTransitionCodec;
import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.List;

/** Transitions of knowledge gaps as documents, each for itself. */
final class GapHistoryFormat implements DocumentFormat<GapTransition> {
  private static final long serialVersionUID = 1L;

  @Override
  public List<String> aliases() {
    return List.of(IndexTemplates.GAP_HISTORY_ORG, IndexTemplates.GAP_HISTORY_TEAM);
  }

  @Override
  public String alias(GapTransition document) {
    return document.visibility() == Visibility.ORG
        ? IndexTemplates.GAP_HISTORY_ORG
        : IndexTemplates.GAP_HISTORY_TEAM;
  }

  @Override
  public String partition(GapTransition document) {
    return "1";
  }

  @Override
  public String id(GapTransition document) {
    return document.id();
  }

  @Override
  public long version(GapTransition document) {
    return document.version();
  }

  @Override
  public Instant time(GapTransition document) {
    return document.time();
  }

  @Override
  public boolean tombstone(GapTransition document) {
    return document.tombstone();
  }

  @Override
  public byte[] encode(GapTransition document) {
    return GapTransitionCodec.encode(document);
  }
}
