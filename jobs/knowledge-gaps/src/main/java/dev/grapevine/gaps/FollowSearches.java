package dev.grapevine.gaps;

import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Follows what a person searches for until there is a pause: the last query says what was sought,
 * and whether it was found.
 */
public final class FollowSearches
    extends KeyedBroadcastProcessFunction<String, Search, String, SearchOutcome> {
  private static final long serialVersionUID = 1L;

  private static final Comparator<Search> IN_ORDER =
      Comparator.comparingLong(Search::at).thenComparing(Search::isClick).thenComparing(Search::id);

  private final long pause;
  private final long repeats;
  private transient ValueState<SearchSession> sessions;
  private transient Ahead<Search> ahead;
  private transient Subjects subjects;

  /**
   * @param config how long a click is awaited
   * @param lateness how late a repetition may come
   */
  public FollowSearches(KnowledgeGapsConfig config, Duration lateness) {
    pause = config.click().toMillis();
    repeats = pause + lateness.toMillis();
  }

  static String key(Search search) {
    return search.source() + '\n' + search.actor();
  }

  private static ValueStateDescriptor<SearchSession> descriptor() {
    return new ValueStateDescriptor<>("session", TypeInformation.of(SearchSession.class));
  }

  @Override
  public void open(OpenContext context) {
    sessions = getRuntimeContext().getState(descriptor());
    ahead = Ahead.in(getRuntimeContext(), Search.class);
    subjects = new Subjects();
  }

  @Override
  public void processElement(Search search, ReadOnlyContext context, Collector<SearchOutcome> out)
      throws Exception {
    if (!Erasures.has(context.getBroadcastState(Erasures.STATE), search.actor())) {
      ahead.add(search.at(), search, context.timerService());
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<SearchOutcome> out)
      throws Exception {
    List<Search> searches = ahead.take(timestamp);
    SearchSession session = sessions.value();
    if (session == null) {
      if (searches.isEmpty()) {
        return;
      }
      session = new SearchSession(null, false, 0, null);
    }
    if (session.last() != null && session.end() <= timestamp) {
      end(session, out);
      session = session.ended();
    }
    searches.sort(IN_ORDER);
    for (Search search : searches) {
      if (session.seen().put(search.id(), timestamp + repeats) == null) {
        session = session.with(search, pause);
        if (session.end() != 0) {
          context.timerService().registerEventTimeTimer(session.end());
        }
      }
    }
    session.seen().values().removeIf(until -> until <= timestamp);
    if (session.last() == null && session.seen().isEmpty()) {
      sessions.clear();
    } else {
      if (!session.seen().isEmpty()) {
        context.timerService().registerEventTimeTimer(Collections.max(session.seen().values()));
      }
      sessions.update(session);
    }
  }

  private void end(SearchSession session, Collector<SearchOutcome> out) {
    Search last = session.last();
    for (String scope : last.readers().scopes()) {
      for (String query : subjects.phrases(last.query())) {
        out.collect(
            new SearchOutcome(
                scope,
                query,
                last.source() + '\n' + last.id(),
                last.actor(),
                session.isFailed(),
                session.isFailed() && last.hidden() > 0,
                session.end()));
      }
    }
  }

  @Override
  public void processBroadcastElement(String person, Context context, Collector<SearchOutcome> out)
      throws Exception {
    Erasures.add(person, context.getBroadcastState(Erasures.STATE));
    context.applyToKeyedState(
        Ahead.descriptor(Search.class),
        (String key, org.apache.flink.api.common.state.MapState<Long, List<Search>> state) -> {
          if (key.endsWith('\n' + person)) {
            state.clear();
          }
        });
    context.applyToKeyedState(
        descriptor(),
        (String key, ValueState<SearchSession> state) -> {
          if (key.endsWith('\n' + person)) {
            state.clear();
          }
        });
  }
}
