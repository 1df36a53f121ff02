package dev.grapevine.gaps;

import dev.grapevine.detection.expertise.Concentration;
import dev.grapevine.schemas.ExpertiseDocument;
import dev.grapevine.sdk.history.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keeps who knows a subject in a scope. It writes what has changed at the end of an hour, and tells
 * gaps that look for help whom to ask.
 */
public final class KnowSubjects
    extends KeyedBroadcastProcessFunction<String, SubjectInput, String, ExpertiseDocument> {
  private static final long serialVersionUID = 1L;

  /** On how many people each subject rests. */
  public static final OutputTag<SubjectFact> FACTS =
      new OutputTag<>("facts", TypeInformation.of(SubjectFact.class));

  /** Who could help with a gap. */
  public static final OutputTag<GapInput> ANSWERS =
      new OutputTag<>("answers", TypeInformation.of(GapInput.class));

  /** Fewer contributions make nobody known for anything. */
  private static final double LEAST_ACTIVITY = 2.5;

  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

  /** Whatever order they came in: sums of numbers depend on it in their last digits. */
  private static final Comparator<SubjectInput> IN_ORDER =
      Comparator.comparing((SubjectInput input) -> !input.takenBack())
          .thenComparing(input -> input.credit() == null ? "" : input.credit().evidence().id())
          .thenComparing(input -> input.credit() == null ? "" : input.credit().person())
          .thenComparing(input -> input.gap() == null ? "" : input.gap());

  private final Duration memory;
  private final HashSet<String> optOut;
  private final ArrayList<GapKind<SubjectFact>> kinds;
  private transient ValueState<SubjectState> subjects;
  private transient KnownSubject known;
  private transient Ahead<SubjectInput> ahead;

  /**
   * @param config how long to remember a subject, and who is never named
   * @param kinds that are told of subjects
   */
  public KnowSubjects(KnowledgeGapsConfig config, List<GapKind<SubjectFact>> kinds) {
    this.kinds = new ArrayList<>(kinds);
    memory = config.memory();
    optOut = new HashSet<>(config.optOut());
  }

  private static ValueStateDescriptor<SubjectState> descriptor() {
    return new ValueStateDescriptor<>("subject", TypeInformation.of(SubjectState.class));
  }

  @Override
  public void open(OpenContext context) {
    subjects = getRuntimeContext().getState(descriptor());
    known = new KnownSubject(getRuntimeContext(), Set.copyOf(optOut));
    ahead = Ahead.in(getRuntimeContext(), SubjectInput.class);
  }

  @Override
  public void processElement(
      SubjectInput input, ReadOnlyContext context, Collector<ExpertiseDocument> out)
      throws Exception {
    if (input.credit() == null
        || !Erasures.has(context.getBroadcastState(Erasures.STATE), input.credit().person())) {
      ahead.add(input.at(), input, context.timerService());
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ExpertiseDocument> out)
      throws Exception {
    List<SubjectInput> inputs = ahead.take(timestamp);
    inputs.sort(IN_ORDER);
    for (SubjectInput input : inputs) {
      if (input.gap() == null) {
        learn(input, timestamp, context.timerService());
      }
    }
    List<Candidate> candidates = null;
    for (SubjectInput input : inputs) {
      if (input.gap() != null) {
        candidates = candidates == null ? known.candidates(known.at(timestamp)) : candidates;
        context.output(ANSWERS, GapInput.answer(input.gap(), timestamp, candidates));
      }
    }
    SubjectState subject = subjects.value();
    if (subject == null) {
      return;
    }
    String key = context.getCurrentKey();
    if (subject.flushAt() != 0 && subject.flushAt() <= timestamp) {
      subjects.update(
          flush(key, subject.flushedBy(0), timestamp, fact -> context.output(FACTS, fact), out));
    } else if (inputs.isEmpty() && subject.expiry() <= timestamp) {
      if (subject.version() != 0) {
        out.collect(SubjectDocuments.tombstone(key, subject, timestamp));
      }
      subjects.clear();
      known.clear();
    } else if (inputs.isEmpty()) {
      context.timerService().registerEventTimeTimer(subject.expiry());
    }
  }

  private void learn(SubjectInput input, long now, TimerService timers) throws Exception {
    SubjectState subject = subjects.value();
    long expiry = Expiry.after(Instant.ofEpochMilli(now), memory);
    if (subject == null) {
      subject = SubjectState.until(expiry);
      timers.registerEventTimeTimer(expiry);
    }
    int sign = input.takenBack() ? -1 : 1;
    Credit credit = input.credit();
    subject.count(now, sign, credit == null ? 0 : sign * credit.kind().weight());
    if (credit != null && input.takenBack()) {
      known.remove(credit);
    } else if (credit != null) {
      known.add(credit);
    }
    subjects.update(flushSoon(subject.expiringAt(expiry), now, timers));
  }

  private static SubjectState flushSoon(SubjectState subject, long now, TimerService timers) {
    if (subject.flushAt() != 0) {
      return subject;
    }
    long end = Math.floorDiv(now, HOUR_MILLIS) * HOUR_MILLIS + HOUR_MILLIS - 1;
    long flush = end > now ? end : end + HOUR_MILLIS;
    timers.registerEventTimeTimer(flush);
    return subject.flushedBy(flush);
  }

  /** Tells gaps of it, once there can be one, and writes the document. */
  private SubjectState flush(
      String key,
      SubjectState subject,
      long now,
      Consumer<SubjectFact> facts,
      Collector<ExpertiseDocument> out)
      throws Exception {
    subject.forget(now);
    Concentration state = known.at(now);
    List<Candidate> candidates = known.candidates(state);
    SubjectFact fact = fact(key, subject, state, now);
    SubjectState next = subject;
    if (subject.told() || kinds.stream().anyMatch(kind -> kind.canBegin(fact))) {
      facts.accept(fact.with(known.top(state), candidates));
      next = subject.toldOf();
    }
    if (state.activity() < LEAST_ACTIVITY && subject.version() == 0) {
      return next;
    }
    next = next.written(Math.max(subject.version() + 1, now * 1024));
    out.collect(SubjectDocuments.of(key, state, fact, candidates, subject, next.version(), now));
    return next;
  }

  private SubjectFact fact(String key, SubjectState subject, Concentration state, long now)
      throws Exception {
    return new SubjectFact(
        now,
        SubjectDocuments.scope(key),
        SubjectDocuments.subject(key),
        state.topShare(),
        state.effectiveExperts(),
        known.factor(state),
        state.people().size(),
        state.activity(),
        subject.demandNow(),
        subject.expiry(),
        List.of(),
        List.of());
  }

  /** Writes every document anew in which the person was named. */
  @Override
  public void processBroadcastElement(
      String person, Context context, Collector<ExpertiseDocument> out) throws Exception {
    Erasures.add(person, context.getBroadcastState(Erasures.STATE));
    context.applyToKeyedState(
        Ahead.descriptor(SubjectInput.class),
        (key, state) -> {
          List<Long> times = new ArrayList<>();
          state.keys().forEach(times::add);
          for (long time : times) {
            List<SubjectInput> left = new ArrayList<>(state.get(time));
            left.removeIf(
                input -> input.credit() != null && input.credit().person().equals(person));
            state.put(time, left);
          }
        });
    context.applyToKeyedState(
        descriptor(),
        (String key, ValueState<SubjectState> state) -> {
          SubjectState subject = state.value();
          if (subject != null && known.forget(person)) {
            long now = Math.max(subject.version() / 1024, context.currentWatermark() + 1);
            if (subject.version() != 0) {
              state.update(flush(key, subject, now, fact -> context.output(FACTS, fact), out));
            }
          }
        });
  }
}
