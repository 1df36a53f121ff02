package dev.grapevine.topics;

import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicTransition;
import java.util.List;

/** Says that a topic is gone, and nothing of what was taken back. */
final class GoneTopic {
  private GoneTopic() {}

  /** The document that takes the place of the one that was written. */
  static Topic tombstone(LiveTopic topic, String scope, int pane) {
    return new Topic(
        topic.id(),
        scope,
        TopicDocument.visibility(scope),
        0,
        null,
        null,
        null,
        LiveTopic.time(topic.emerged()),
        null,
        LiveTopic.time(pane),
        0,
        0,
        0,
        0,
        0,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        0,
        true,
        TopicDocument.version(pane));
  }

  /** What those hear that follow the topic. */
  static TopicTransition transition(LiveTopic topic, String scope, int pane) {
    return new TopicTransition(
        topic.id(),
        topic.episode(),
        scope,
        TopicDocument.visibility(scope),
        "",
        List.of(),
        topic.state(),
        LiveTopic.time(pane),
        LiveTopic.time(topic.emerged()),
        0,
        0,
        0,
        0,
        0,
        List.of(),
        true,
        TopicDocument.version(pane));
  }
}
