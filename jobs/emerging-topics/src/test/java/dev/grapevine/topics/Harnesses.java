package dev.grapevine.topics;

import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.runtime.FlinkDefaults;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;

/** Opens the functions of this job, each by itself, with the settings of the platform. */
final class Harnesses {
  static final EmergingTopicsConfig CONFIG = Config.defaults(EmergingTopicsConfig.class);

  private Harnesses() {}

  static <K, I, O> KeyedOneInputStreamOperatorTestHarness<K, I, O> of(
      KeyedProcessFunction<K, I, O> function, KeySelector<I, K> key, Class<K> type)
      throws Exception {
    return open(
        new KeyedOneInputStreamOperatorTestHarness<>(
            new KeyedProcessOperator<>(function), key, TypeInformation.of(type)));
  }

  static <K, I, J, O> KeyedTwoInputStreamOperatorTestHarness<K, I, J, O> of(
      KeyedCoProcessFunction<K, I, J, O> function,
      KeySelector<I, K> key1,
      KeySelector<J, K> key2,
      Class<K> type)
      throws Exception {
    return open(
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new KeyedCoProcessOperator<>(function), key1, key2, TypeInformation.of(type)));
  }

  static KeyedTwoInputStreamOperatorTestHarness<TermKey, TermUses, ScopeExposure, TermBurst>
      bursts() throws Exception {
    return bursts(null);
  }

  static KeyedTwoInputStreamOperatorTestHarness<TermKey, TermUses, ScopeExposure, TermBurst> bursts(
      OperatorSubtaskState snapshot) throws Exception {
    KeyedBroadcastProcessFunction<TermKey, TermUses, ScopeExposure, TermBurst> function =
        new FindBursts(CONFIG);
    return open(
        new KeyedTwoInputStreamOperatorTestHarness<>(
            new CoBroadcastWithKeyedOperator<>(function, List.of(FindBursts.EXPOSURES)),
            TermUses::key,
            null,
            TypeInformation.of(TermKey.class)),
        snapshot);
  }

  private static <H extends AbstractStreamOperatorTestHarness<?>> H open(H harness)
      throws Exception {
    return open(harness, null);
  }

  private static <H extends AbstractStreamOperatorTestHarness<?>> H open(
      H harness, OperatorSubtaskState snapshot) throws Exception {
    harness
        .getExecutionConfig()
        .configure(FlinkDefaults.graph(Map.of()), Harnesses.class.getClassLoader());
    if (snapshot != null) {
      harness.initializeState(snapshot);
    }
    harness.open();
    return harness;
  }

  /** What came out beside the main output, since the beginning. */
  static <T> List<T> side(AbstractStreamOperatorTestHarness<?> harness, OutputTag<T> tag) {
    var records = harness.getSideOutput(tag);
    return records == null ? List.of() : records.stream().map(StreamRecord::getValue).toList();
  }
}
