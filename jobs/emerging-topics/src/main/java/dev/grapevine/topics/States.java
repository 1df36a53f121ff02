package dev.grapevine.topics;

import java.util.HashMap;
import java.util.Map;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Maps that are stored. */
final class States {
  private States() {}

  static <K, V> MapState<K, V> map(
      RuntimeContext context, String name, TypeInformation<K> key, TypeInformation<V> value) {
    return context.getMapState(new MapStateDescriptor<>(name, key, value));
  }

  /** All that is in it now. */
  static <K, V> Map<K, V> entries(MapState<K, V> state) throws Exception {
    Map<K, V> entries = new HashMap<>();
    for (Map.Entry<K, V> entry : state.entries()) {
      entries.put(entry.getKey(), entry.getValue());
    }
    return entries;
  }
}
