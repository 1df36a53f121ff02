package dev.grapevine.topics;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * What holds from panes on that are not over.
 *
 * @param byPane in the order of arrival
 */
record Awaited<V>(MapState<Integer, List<V>> byPane) {

  static <V> Awaited<V> in(RuntimeContext context, String name, Class<V> type) {
    return new Awaited<>(
        States.map(context, name, Types.INT, Types.LIST(TypeInformation.of(type))));
  }

  void add(int pane, V value) throws Exception {
    List<V> others = byPane.get(pane);
    List<V> all = others == null ? new ArrayList<>() : others;
    all.add(value);
    byPane.put(pane, all);
  }

  /** Those of a pane that is over; they are not kept any longer. */
  List<V> take(int pane) throws Exception {
    List<V> all = byPane.get(pane);
    if (all == null) {
      return new ArrayList<>();
    }
    byPane.remove(pane);
    return new ArrayList<>(all);
  }
}
