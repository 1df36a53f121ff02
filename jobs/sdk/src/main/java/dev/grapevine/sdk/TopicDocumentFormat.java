package dev.grapevine.sdk;

import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicCodec;
import dev.grapevine.schemas.Visibility;
import java.time.Instant;
import java.util.List;

/**
 * Topics as documents: one alias for the organisation, one for teams, and one index behind each,
 * since a topic comes back after months and must find its document where it was.
 */
final class TopicDocumentFormat implements DocumentFormat<Topic> {
  private static final long serialVersionUID = 1L;

  @Override
  public List<String> aliases() {
    return List.of(IndexTemplates.TOPICS_ORG, IndexTemplates.TOPICS_TEAM);
  }

  @Override
  public String alias(Topic topic) {
    return topic.visibility() == Visibility.ORG
        ? IndexTemplates.TOPICS_ORG
        : IndexTemplates.TOPICS_TEAM;
  }

  @Override
  public String partition(Topic topic) {
    return "1";
  }

  @Override
  public String id(Topic topic) {
    return topic.id();
  }

  @Override
  public long version(Topic topic) {
    return topic.version();
  }

  @Override
  public Instant time(Topic topic) {
    return topic.emergedAt();
  }

  @Override
  public boolean tombstone(Topic topic) {
    return topic.tombstone();
  }

  @Override
  public byte[] encode(Topic topic) {
    return TopicCodec.encode(topic);
  }
}
