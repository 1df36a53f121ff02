package dev.grapevine.topics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.grapevine.schemas.Readers;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicTransition;
import dev.grapevine.schemas.Trending;
import dev.grapevine.sdk.history.Contribution;
import dev.grapevine.sdk.history.HistoryEntry;
import dev.grapevine.sdk.history.ObjectKey;
import dev.grapevine.sdk.runtime.FlinkDefaults;
import java.util.Map;
import org.apache.flink.api.common.ExecutionConfig;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.PojoTypeInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Types that are stored or shuffled must stay readable: none may fall to Kryo, part or whole. */
class StateTypesTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        ObjectKey.class,
        ObjectContribution.class,
        Contribution.class,
        Readers.class,
        HistoryEntry.class,
        ObjectHistory.class,
        Mention.class,
        TermKey.class,
        TermUses.class,
        ScopeActor.class,
        ScopeExposure.class,
        ExposureList.class,
        TermBurst.class,
        Card.class,
        CardState.class,
        Ask.class,
        Answer.class,
        LiveTopic.class,
        StoryClock.class,
        Topic.class,
        TopicTransition.class,
        Trending.class
      })
  void has_a_serializer_of_its_own_down_to_every_field(Class<?> type) {
    ExecutionConfig config = new ExecutionConfig();
    config.configure(FlinkDefaults.graph(Map.of()), getClass().getClassLoader());
    TypeInformation<?> information = TypeInformation.of(type);

    assertThat(information).isInstanceOf(PojoTypeInfo.class);
    // Throws for any generic type within, which these defaults forbid.
    assertThat(information.createSerializer(config.getSerializerConfig())).isNotNull();
  }
}
