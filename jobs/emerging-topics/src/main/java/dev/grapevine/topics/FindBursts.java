package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Burst;
import dev.grapevine.detection.bursts.Distinct;
import dev.grapevine.detection.bursts.Exposure;
import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Posting;
import dev.grapevine.detection.topics.Evidence;
import dev.grapevine.schemas.Topic;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Looks at a term at the end of each pane in which it was used. By then the exposure of that pane
 * has come: it was sent before time came to the end of the pane.
 */
public final class FindBursts
    extends KeyedBroadcastProcessFunction<TermKey, TermUses, ScopeExposure, TermBurst> {
  private static final long serialVersionUID = 1L;

  /** Exposures by scope, known to all tasks. */
  public static final MapStateDescriptor<String, ExposureList> EXPOSURES =
      new MapStateDescriptor<>("exposures", Types.STRING, TypeInformation.of(ExposureList.class));

  /** Messages that a topic may want to show. */
  public static final OutputTag<Ask> ASKS = new OutputTag<>("asks", TypeInformation.of(Ask.class));

  private static final int MOST_EVIDENCE = 64;
  private static final int MOST_ASKED = 24;

  /** After so many panes a message is asked for again: its topic may have been closed. */
  private static final int ASK_AGAIN = 2 * Pane.DAY;

  private final EmergingTopicsConfig config;
  private transient ValueState<TermState> terms;
  private transient Distinct distinct;

  /**
   * @param config when to tell of a burst, and how long to remember a term
   */
  public FindBursts(EmergingTopicsConfig config) {
    this.config = config;
  }

  @Override
  public void open(OpenContext context) {
    terms =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("term", TermStateSerializer.INSTANCE));
    distinct = new Distinct();
  }

  @Override
  public void processBroadcastElement(
      ScopeExposure event, Context context, Collector<TermBurst> out) throws Exception {
    BroadcastState<String, ExposureList> exposures = context.getBroadcastState(EXPOSURES);
    if (event.exposure() == null) {
      exposures.remove(event.scope());
      return;
    }
    ExposureList known = exposures.get(event.scope());
    ExposureList list = known == null ? new ExposureList(null) : known;
    long watermark = context.currentWatermark();
    list.add(
        event.exposure(), watermark == Long.MIN_VALUE ? Integer.MIN_VALUE : Pane.of(watermark + 1));
    exposures.put(event.scope(), list);
  }

  @Override
  public void processElement(TermUses uses, ReadOnlyContext context, Collector<TermBurst> out)
      throws Exception {
    TermState state = terms.value();
    boolean isNew = state == null;
    if (isNew) {
      state = new TermState();
    }
    TimerService timers = context.timerService();
    int current = Panes.current(timers);
    int first = state.due();
    int last = Integer.MIN_VALUE;
    for (int i = 0; i < uses.kinds().length; i++) {
      int at = Math.max(uses.ats()[i], current);
      state.add(mention(uses, i, at));
      first = Math.min(first, at);
      last = Math.max(last, at);
    }
    if (first < state.due() && state.isWorthALook()) {
      timers.registerEventTimeTimer(Panes.timer(first));
      state.due(first);
    }
    if (isNew) {
      timers.registerEventTimeTimer(Panes.expiry(last, config.memory()));
    }
    terms.update(state);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<TermBurst> out)
      throws Exception {
    TermState state = terms.value();
    if (state == null) {
      return;
    }
    if (!Panes.isExpiry(timestamp)) {
      int pane = Pane.of(timestamp);
      if (state.due() > pane) {
        return;
      }
      int next = state.turnTo(pane);
      state.due(next);
      if (next != TermState.NEVER) {
        context.timerService().registerEventTimeTimer(Panes.timer(next));
      }
      if (!state.takenBack().isEmpty()) {
        out.collect(TermBurst.takenBack(context.getCurrentKey(), pane, state.takenBack()));
      }
      look(state, pane, context, out);
      terms.update(state);
    } else {
      long next = state.forget(timestamp, config.memory());
      if (next == Long.MAX_VALUE) {
        terms.clear();
      } else {
        context.timerService().registerEventTimeTimer(next);
        terms.update(state);
      }
    }
  }

  private void look(TermState state, int pane, OnTimerContext context, Collector<TermBurst> out)
      throws Exception {
    TermKey key = context.getCurrentKey();
    ExposureList exposures = context.getBroadcastState(EXPOSURES).get(key.scope());
    Exposure exposure = exposures == null ? null : exposures.upTo(pane);
    if (exposure == null) {
      return;
    }
    Burst burst = state.history().look(exposure, distinct);
    if (burst.score() < config.candidate(key.scope())) {
      return;
    }
    state.told(pane);
    List<Posting> postings = state.history().newest(pane, burst.window().panes(), MOST_EVIDENCE);
    out.collect(
        new TermBurst(
            key.scope(),
            key.term(),
            state.surface(key.term()),
            pane,
            burst,
            evidence(postings),
            state.history().peopleByDay(pane, Topic.SPARKLINE_DAYS, distinct)));
    if (burst.score() >= config.leastScore(key.scope(), burst.hot())) {
      ask(key.scope(), pane, state, postings, context);
    }
  }

  /** Asks for what was not asked for lately, of many people rather than of few. */
  private static void ask(
      String scope, int pane, TermState state, List<Posting> postings, OnTimerContext context) {
    int asked = state.asked() < pane - ASK_AGAIN ? Integer.MIN_VALUE : state.asked();
    Set<Integer> actors = new HashSet<>();
    postings.stream()
        .filter(posting -> posting.pane() > asked && actors.add(posting.actor()))
        .limit(MOST_ASKED)
        .forEach(posting -> context.output(ASKS, new Ask(posting.message(), scope, pane)));
    state.asked(pane);
  }

  private static Evidence evidence(List<Posting> postings) {
    return new Evidence(
        postings.stream().mapToLong(Posting::message).toArray(),
        postings.stream().mapToInt(Posting::actor).toArray(),
        postings.stream().mapToInt(Posting::conversation).toArray());
  }

  private static Mention mention(TermUses uses, int i, int at) {
    return new Mention(
        null,
        null,
        uses.surfaces()[i],
        uses.kinds()[i],
        at,
        new Posting(
            uses.panes()[i],
            uses.actors()[i],
            uses.conversations()[i],
            uses.fingerprints()[i],
            uses.messages()[i],
            uses.titled()[i]));
  }
}
