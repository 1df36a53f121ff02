package dev.grapevine.gaps;

import dev.grapevine.detection.survival.ServiceLevel;
import dev.grapevine.detection.survival.SurvivalCurve;
import dev.grapevine.detection.survival.WaitingTimes;
import dev.grapevine.sdk.history.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Learns how long the questions of a scope wait, and tells each new one how long it may: by the
 * curve as it was when the hour began, so that it is not estimated for every question.
 */
public final class SetDeadlines extends KeyedProcessFunction<String, QuestionChange, QuestionFact> {
  private static final long serialVersionUID = 1L;

  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();
  private static final Duration MEMORY = Duration.ofHours(WaitingTimes.HOURS);

  private static final Comparator<QuestionChange> IN_ORDER =
      Comparator.<QuestionChange, Instant>comparing(change -> change.after().askedAt())
          .thenComparing(change -> change.after().object());

  private final KnowledgeGapsConfig config;

  private transient MapState<String, WaitingTimes> times;
  private transient MapState<String, ServiceCurve> curves;
  private transient ValueState<Long> expiries;
  private transient Ahead<QuestionChange> ahead;

  /**
   * @param config whether deadlines are fixed
   */
  public SetDeadlines(KnowledgeGapsConfig config) {
    this.config = config;
  }

  @Override
  public void open(OpenContext context) {
    times =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "times", StringSerializer.INSTANCE, WaitingTimesSerializer.INSTANCE));
    curves =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "curves", Types.STRING, TypeInformation.of(ServiceCurve.class)));
    expiries = getRuntimeContext().getState(new ValueStateDescriptor<>("expiry", Types.LONG));
    ahead = Ahead.in(getRuntimeContext(), QuestionChange.class);
  }

  @Override
  public void processElement(QuestionChange change, Context context, Collector<QuestionFact> out)
      throws Exception {
    ahead.add(change.after().at(), change, context.timerService());
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<QuestionFact> out)
      throws Exception {
    List<QuestionChange> changes = ahead.take(timestamp);
    if (!changes.isEmpty()) {
      changes.sort(IN_ORDER);
      for (QuestionChange change : changes) {
        ServiceCurve curve = curve(sort(change), change.after().channel(), timestamp);
        out.collect(
            change.before() == null
                ? change.after().withSla(curve.sla(), curve.risks())
                : change.after());
      }
      for (QuestionChange change : changes) {
        learn(change, sort(change));
        if (change.after().channel() != null) {
          learn(change, key(sort(change), change.after().channel()));
        }
      }
      long expiry = Expiry.after(Instant.ofEpochMilli(timestamp), MEMORY);
      if (expiries.value() == null) {
        context.timerService().registerEventTimeTimer(expiry);
      }
      expiries.update(expiry);
    } else if (expiries.value() != null && expiries.value() <= timestamp) {
      times.clear();
      curves.clear();
      expiries.clear();
    } else if (expiries.value() != null) {
      context.timerService().registerEventTimeTimer(expiries.value());
    }
  }

  /**
   * What only words tell to be a question often is none, and nobody answers. It must not make those
   * wait who ask in so many words.
   */
  private static String sort(QuestionChange change) {
    return change.after().chat() ? "chat" : "asked";
  }

  private static String key(String sort, String channel) {
    return channel == null ? sort : sort + '\n' + channel;
  }

  /** Of the channel, once enough is known of it; or else of all. */
  private ServiceCurve curve(String sort, String channel, long now) throws Exception {
    long hour = Math.floorDiv(now, HOUR_MILLIS);
    String key = key(sort, channel);
    ServiceCurve curve = curves.get(key);
    if (curve == null || curve.hour() != hour) {
      SurvivalCurve survival = survival(key, hour * HOUR_MILLIS);
      boolean isEnough = survival.size() >= ServiceLevel.DEFAULT.fewest();
      curve = isEnough || channel == null ? serviceCurve(survival, hour) : curve(sort, null, now);
      curves.put(key, curve);
    }
    return curve;
  }

  private SurvivalCurve survival(String key, long now) throws Exception {
    WaitingTimes known = times.get(key);
    if (known == null) {
      return new WaitingTimes().at(now);
    }
    known.forget(now);
    times.put(key, known);
    return known.at(now);
  }

  private ServiceCurve serviceCurve(SurvivalCurve survival, long hour) {
    ServiceLevel level = ServiceLevel.DEFAULT;
    long sla = config.slaMillis(level.of(survival));
    List<Double> risks =
        survival.size() < level.fewest()
            ? List.of()
            : List.of(survival.risk(sla, 2 * sla), survival.risk(2 * sla, 4 * sla));
    return new ServiceCurve(hour, sla, risks);
  }

  /** Takes back what was, and adds what is: whole numbers, so that nothing is left of it. */
  private void learn(QuestionChange change, String key) throws Exception {
    WaitingTimes known = times.get(key) == null ? new WaitingTimes() : times.get(key);
    QuestionFact was = change.before();
    if (was != null && !was.gone()) {
      long asked = was.askedAt().toEpochMilli();
      if (was.endedAt() != null) {
        known.reopened(asked, was.endedAt().toEpochMilli());
      }
      known.withdrawn(asked);
    }
    QuestionFact is = change.after();
    if (!is.gone()) {
      long asked = is.askedAt().toEpochMilli();
      known.asked(asked);
      if (is.endedAt() != null) {
        known.answered(asked, is.endedAt().toEpochMilli());
      }
    }
    times.put(key, known);
  }
}
