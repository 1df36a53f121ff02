package dev.grapevine.sdk;

import dev.grapevine.schemas.TopicTransition;
import dev.grapevine.schemas.TopicTransitionCodec;
import java.time.Instant;

/** Transitions of topics on their topic; all of one topic are in one partition. */
final class TopicTransitionFormat implements TopicFormat<TopicTransition> {
  private static final long serialVersionUID = 1L;

  @Override
  public Decoded<TopicTransition> decode(RawRecord raw) {
    TopicTransition transition = TopicTransitionCodec.decode(raw.value());
    return Decoded.value(raw, transition, transition.time());
  }

  @Override
  public byte[] encode(TopicTransition transition) {
    return TopicTransitionCodec.encode(transition);
  }

  @Override
  public Instant time(TopicTransition transition) {
    return transition.time();
  }

  @Override
  public String key(TopicTransition transition) {
    return transition.topic();
  }
}
