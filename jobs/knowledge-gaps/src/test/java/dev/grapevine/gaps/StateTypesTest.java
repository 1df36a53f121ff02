package dev.grapevine.gaps;

import static org.assertj.core.api.Assertions.assertThat;

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
        ObjectContribution.class,
        ObjectHistory.class,
        Deed.class,
        DeedChange.class,
        QuestionFact.class,
        QuestionChange.class,
        ServiceCurve.class,
        Search.class,
        SearchSession.class,
        SearchOutcome.class,
        QueryFact.class,
        SubjectInput.class,
        Credit.class,
        SubjectState.class,
        SubjectFact.class,
        Candidate.class,
        Past.class,
        Sign.class,
        GapInput.class,
        Episode.class,
        FollowedGap.class
      })
  void hasASerializerOfItsOwnDownToEveryField(Class<?> type) {
    ExecutionConfig config = new ExecutionConfig();
    config.configure(FlinkDefaults.graph(Map.of()), getClass().getClassLoader());
    TypeInformation<?> information = TypeInformation.of(type);

    assertThat(information).isInstanceOf(PojoTypeInfo.class);
    // Throws for any generic type within, which these defaults forbid.
    assertThat(information.createSerializer(config.getSerializerConfig())).isNotNull();
  }
}
