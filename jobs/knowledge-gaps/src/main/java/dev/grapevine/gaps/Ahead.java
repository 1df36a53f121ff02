package dev.grapevine.gaps;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;

/**
 * What waits until time has come to it, so that it is looked at in its order, whatever order it
 * came in.
 *
 * @param byTime in milliseconds of event time, each in the order of arrival
 */
record Ahead<V>(MapState<Long, List<V>> byTime) {

  static <V> Ahead<V> in(RuntimeContext context, Class<V> type) {
    return new Ahead<>(context.getMapState(descriptor(type)));
  }

  static <V> Ahead<V> in(RuntimeContext context, TypeInformation<V> type) {
    return new Ahead<>(
        context.getMapState(new MapStateDescriptor<>("ahead", Types.LONG, Types.LIST(type))));
  }

  static <V> MapStateDescriptor<Long, List<V>> descriptor(Class<V> type) {
    return new MapStateDescriptor<>("ahead", Types.LONG, Types.LIST(TypeInformation.of(type)));
  }

  /** The first time that has not come yet. */
  static long next(TimerService timers) {
    long watermark = timers.currentWatermark();
    return watermark >= Long.MAX_VALUE - 1 ? Long.MIN_VALUE : watermark + 1;
  }

  /** Keeps it until then, or until the first time that has not come yet. */
  void add(long at, V value, TimerService timers) throws Exception {
    long due = Math.max(at, next(timers));
    List<V> others = byTime.get(due);
    List<V> all = others == null ? new ArrayList<>() : others;
    all.add(value);
    byTime.put(due, all);
    timers.registerEventTimeTimer(due);
  }

  /** What is due now; it is not kept any longer. */
  List<V> take(long now) throws Exception {
    List<V> all = byTime.get(now);
    if (all == null) {
      return new ArrayList<>();
    }
    byTime.remove(now);
    return new ArrayList<>(all);
  }
}
