package dev.grapevine.gaps;

import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Who was erased. All that is stored is gone through at once, whatever its key; what still comes of
 * the person afterwards, as when history is read again, is nobody's.
 */
final class Erasures {
  static final MapStateDescriptor<String, Boolean> STATE =
      new MapStateDescriptor<>("erased", Types.STRING, Types.BOOLEAN);

  private Erasures() {}

  static void add(String person, BroadcastState<String, Boolean> erased) throws Exception {
    erased.put(person, true);
  }

  static boolean has(ReadOnlyBroadcastState<String, Boolean> erased, String person)
      throws Exception {
    return person != null && erased.contains(person);
  }
}
