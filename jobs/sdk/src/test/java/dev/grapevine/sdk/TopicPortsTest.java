package dev.grapevine.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.grapevine.schemas.CodecException;
import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicCodec;
import dev.grapevine.schemas.TopicTransition;
import dev.grapevine.schemas.TopicTransitionCodec;
import dev.grapevine.schemas.Trending;
import dev.grapevine.schemas.TrendingCodec;
import dev.grapevine.schemas.Visibility;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TopicPortsTest {

  @Test
  void everyAliasHasATemplate() {
    assertThat(IndexTemplates.aliases())
        .containsAll(Ports.TOPICS.format().aliases())
        .containsAll(Ports.TRENDING.format().aliases());
  }

  @Test
  void aTopicStaysInOneIndexOfItsVisibility() {
    DocumentFormat<Topic> format = Ports.TOPICS.format();
    Topic org = TopicSamples.topic(Visibility.ORG);
    Topic team = TopicSamples.topic(Visibility.TEAM);

    assertThat(format.alias(org)).isEqualTo("grapevine-topics-org");
    assertThat(format.alias(team)).isEqualTo("grapevine-topics-team");
    assertThat(format.isForAll(format.alias(org))).isTrue();
    assertThat(format.isForAll(format.alias(team))).isFalse();
    assertThat(format.partition(org)).isEqualTo("1");
    assertThat(format.id(org)).isEqualTo("t-1");
    assertThat(format.version(org)).isEqualTo(1024);
    assertThat(format.time(org)).isEqualTo(org.emergedAt());
    assertThat(format.tombstone(org)).isFalse();
    assertThat(TopicCodec.decode(format.encode(org))).isEqualTo(org);
  }

  @Test
  void whatIsHotStaysInOneIndexOfItsVisibility() {
    DocumentFormat<Trending> format = Ports.TRENDING.format();
    Trending org = TopicSamples.trending(Visibility.ORG);
    Trending team = TopicSamples.trending(Visibility.TEAM);

    assertThat(format.alias(org)).isEqualTo("grapevine-trending-org");
    assertThat(format.alias(team)).isEqualTo("grapevine-trending-team");
    assertThat(format.partition(org)).isEqualTo("1");
    assertThat(format.id(org)).isEqualTo("hot");
    assertThat(format.version(org)).isEqualTo(1024);
    assertThat(format.time(org)).isEqualTo(org.time());
    assertThat(format.tombstone(org)).isFalse();
    assertThat(TrendingCodec.decode(format.encode(org))).isEqualTo(org);
  }

  @Test
  void whatIsPrivateHasNoDocument() {
    assertThatThrownBy(() -> Ports.TOPICS.format().encode(TopicSamples.topic(Visibility.PRIVATE)))
        .isInstanceOf(CodecException.class);
    assertThatThrownBy(
            () -> Ports.TRENDING.format().encode(TopicSamples.trending(Visibility.PRIVATE)))
        .isInstanceOf(CodecException.class);
  }

  @Test
  void transitionsOfATopicAreInOnePartition() {
    TopicFormat<TopicTransition> format = Ports.TOPIC_TRANSITIONS.format();
    TopicTransition transition = TopicSamples.transition();
    byte[] json = TopicTransitionCodec.encode(transition);
    RawRecord raw = new RawRecord("grapevine.topics", 0, 1, Map.of(), json);

    assertThat(Ports.TOPIC_TRANSITIONS.topics()).isEqualTo(List.of("grapevine.topics"));
    assertThat(format.encode(transition)).isEqualTo(json);
    assertThat(format.key(transition)).isEqualTo("t-1");
    assertThat(format.time(transition)).isEqualTo(transition.time());
    assertThat(format.decode(raw).value()).isEqualTo(transition);
    assertThat(format.decode(raw).time()).isEqualTo(transition.time());
  }
}
