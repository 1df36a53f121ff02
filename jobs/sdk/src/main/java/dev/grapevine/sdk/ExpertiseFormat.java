package dev.grapevine.sdk;

import dev.grapevine.schemas.ExpertiseCodec;
import dev.grapevine.schemas.ExpertiseDocument;
import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.List;

/** Who knows what, a document a subject and scope. */
final class ExpertiseFormat implements DocumentFormat<ExpertiseDocument> {
  private static final long serialVersionUID = 1L;

  @Override
  public List<String> aliases() {
    return List.of(IndexTemplates.EXPERTISE_ORG, IndexTemplates.EXPERTISE_TEAM);
  }

  @Override
  public String alias(ExpertiseDocument document) {
    return document.visibility() == Visibility.ORG
        ? IndexTemplates.EXPERTISE_ORG
        : IndexTemplates.EXPERTISE_TEAM;
  }

  @Override
  public String partition(ExpertiseDocument document) {
    return "1";
  }

  @Override
  public String id(ExpertiseDocument document) {
    return document.id();
  }

  @Override
  public long version(ExpertiseDocument document) {
    return document.version();
  }

  @Override
  public Instant time(ExpertiseDocument document) {
    return document.time();
  }

  @Override
  public boolean tombstone(ExpertiseDocument document) {
    return document.tombstone();
  }

  @Override
  public byte[] encode(ExpertiseDocument document) {
    return ExpertiseCodec.encode(document);
  }
}
