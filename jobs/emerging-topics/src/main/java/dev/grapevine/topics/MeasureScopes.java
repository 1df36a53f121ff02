package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.ScopeActivity;
import java.time.Duration;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Counts who is active in a scope, and tells it at the end of each pane in which anybody was. */
public final class MeasureScopes extends KeyedProcessFunction<String, ScopeActor, ScopeExposure> {
  private static final long serialVersionUID = 1L;

  private final Duration memory;
  private transient ValueState<ScopeState> scopes;

  /**
   * @param config how long to remember a scope in which nothing is said
   */
  public MeasureScopes(EmergingTopicsConfig config) {
    memory = config.memory();
  }

  @Override
  public void open(OpenContext context) {
    scopes =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("scope", ScopeStateSerializer.INSTANCE));
  }

  @Override
  public void processElement(ScopeActor event, Context context, Collector<ScopeExposure> out)
      throws Exception {
    ScopeState state = scopes.value();
    if (state == null) {
      state = new ScopeState();
    }
    int pane = Math.max(event.pane(), Panes.current(context.timerService()));
    if (state.begin(pane)) {
      context.timerService().registerEventTimeTimer(Panes.timer(pane));
    }
    if (event.active()) {
      state.add(pane, ScopeActivity.pair(event.actor(), event.conversation()));
    }
    scopes.update(state);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ScopeExposure> out)
      throws Exception {
    ScopeState state = scopes.value();
    if (state == null) {
      return;
    }
    String scope = context.getCurrentKey();
    if (!Panes.isExpiry(timestamp)) {
      int pane = Pane.of(timestamp);
      Set<Long> pairs = state.end(pane);
      if (pairs != null) {
        pairs.forEach(pair -> state.activity().add(pane, pair));
        out.collect(new ScopeExposure(scope, state.activity().at(pane)));
        // What has come for later panes has no say in it, or it would depend on how early it came.
        if (state.expiry() == 0) {
          context.timerService().registerEventTimeTimer(Panes.expiry(pane, memory));
        }
        state.expireAt(Panes.expiry(pane, memory));
        scopes.update(state);
      }
    } else if (state.expiry() > timestamp) {
      context.timerService().registerEventTimeTimer(state.expiry());
    } else {
      ScopeState ahead = state.forgotten();
      if (ahead == null) {
        scopes.clear();
      } else {
        scopes.update(ahead);
      }
      out.collect(new ScopeExposure(scope, null));
    }
  }
}
