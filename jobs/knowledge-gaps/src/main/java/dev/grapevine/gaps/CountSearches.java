package dev.grapevine.gaps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Counts how the searches for something went in the last 30 days, and how many people they were.
 */
public final class CountSearches
    extends KeyedBroadcastProcessFunction<String, SearchOutcome, String, QueryFact> {
  private static final long serialVersionUID = 1L;

  /** How long a search counts. */
  static final long WINDOW_MILLIS = Duration.ofDays(30).toMillis();

  /** No more searches than this are looked at: the newest. */
  static final int MOST_SEARCHES = 2000;

  private transient MapState<String, SearchOutcome> outcomes;
  private transient Ahead<SearchOutcome> ahead;

  private static MapStateDescriptor<String, SearchOutcome> descriptor() {
    return new MapStateDescriptor<>(
        "outcomes", Types.STRING, TypeInformation.of(SearchOutcome.class));
  }

  @Override
  public void open(OpenContext context) {
    outcomes = getRuntimeContext().getMapState(descriptor());
    ahead = Ahead.in(getRuntimeContext(), SearchOutcome.class);
  }

  @Override
  public void processElement(
      SearchOutcome outcome, ReadOnlyContext context, Collector<QueryFact> out) throws Exception {
    if (!Erasures.has(context.getBroadcastState(Erasures.STATE), outcome.person())) {
      ahead.add(outcome.at(), outcome, context.timerService());
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<QueryFact> out)
      throws Exception {
    List<SearchOutcome> over = ahead.take(timestamp);
    for (SearchOutcome outcome : over) {
      outcomes.put(outcome.id(), outcome);
      context.timerService().registerEventTimeTimer(outcome.at() + WINDOW_MILLIS);
    }
    List<SearchOutcome> all = new ArrayList<>();
    for (Map.Entry<String, SearchOutcome> entry : outcomes.entries()) {
      all.add(entry.getValue());
    }
    all.sort((a, b) -> Long.compare(a.at(), b.at()));
    List<SearchOutcome> old =
        all.stream().filter(each -> each.at() + WINDOW_MILLIS <= timestamp).toList();
    int surplus = Math.max(old.size(), all.size() - MOST_SEARCHES);
    for (SearchOutcome each : all.subList(0, surplus)) {
      outcomes.remove(each.id());
    }
    if (!over.isEmpty()) {
      out.collect(fact(context.getCurrentKey(), all.subList(surplus, all.size()), timestamp));
    }
  }

  private static QueryFact fact(String key, List<SearchOutcome> all, long now) {
    int failed = 0;
    int hidden = 0;
    Set<String> people = new HashSet<>();
    Set<String> stuck = new HashSet<>();
    for (SearchOutcome each : all) {
      people.add(each.person());
      if (each.failed()) {
        failed++;
        stuck.add(each.person());
      }
      hidden += each.hidden() ? 1 : 0;
    }
    int split = key.indexOf('\n');
    return new QueryFact(
        now,
        key.substring(0, split),
        key.substring(split + 1),
        all.size(),
        failed,
        hidden,
        people.size(),
        stuck.size(),
        all.get(all.size() - 1).at());
  }

  /** What was counted stays counted in gaps that are open: it names nobody. */
  @Override
  public void processBroadcastElement(String person, Context context, Collector<QueryFact> out)
      throws Exception {
    Erasures.add(person, context.getBroadcastState(Erasures.STATE));
    context.applyToKeyedState(
        Ahead.descriptor(SearchOutcome.class),
        (String key, MapState<Long, List<SearchOutcome>> state) -> {
          List<Long> times = new ArrayList<>();
          state.keys().forEach(times::add);
          for (long time : times) {
            List<SearchOutcome> left = new ArrayList<>(state.get(time));
            left.removeIf(outcome -> outcome.person().equals(person));
            state.put(time, left);
          }
        });
    context.applyToKeyedState(
        descriptor(),
        (String key, MapState<String, SearchOutcome> state) -> {
          List<String> gone = new ArrayList<>();
          for (Map.Entry<String, SearchOutcome> entry : state.entries()) {
            if (entry.getValue().person().equals(person)) {
              gone.add(entry.getKey());
            }
          }
          for (String id : gone) {
            state.remove(id);
          }
        });
  }
}
