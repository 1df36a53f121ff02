package dev.grapevine.gaps;

import dev.grapevine.detection.expertise.Concentration;
import dev.grapevine.schemas.ExpertiseDocument;
import dev.grapevine.sdk.history.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
 * Keeps who knows a subject in a scope. It tells kinds of gaps what has changed at the end of an
 * hour, and gaps that look for help whom to ask; it writes what people may look up, once it came up
 * again, and then when it has changed materially, or a day after it changed at all.
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

  private final Duration memory;
  private final HashSet<String> optOut;
  private final ArrayList<GapKind<SubjectFact>> kinds;
  private transient ValueState<SubjectState> subjects;
  private transient KnownSubject known;
  private transient AheadOfHours ahead;

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
    ahead = AheadOfHours.in(getRuntimeContext());
  }

  @Override
  public void processElement(
      SubjectInput input, ReadOnlyContext context, Collector<ExpertiseDocument> out)
      throws Exception {
    if (input.credit() == null
        || !Erasures.has(context.getBroadcastState(Erasures.STATE), input.credit().person())) {
      ahead.add(input, context.timerService());
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ExpertiseDocument> out)
      throws Exception {
    TimerService timers = context.timerService();
    List<SubjectInput> inputs = ahead.take(timestamp);
    SubjectState subject = learn(inputs, timestamp, timers);
    answer(inputs, timestamp, context);
    if (subject == null) {
      return;
    }
    String key = context.getCurrentKey();
    if (inputs.isEmpty() && subject.expiry() <= timestamp) {
      if (subject.version() != 0) {
        out.collect(SubjectDocuments.tombstone(key, subject, timestamp));
      }
      subjects.clear();
      known.clear();
      return;
    }
    if (subject.flushAt() != 0 && subject.flushAt() <= timestamp) {
      SubjectState next = subject.flushedBy(0);
      subject = flush(key, next, timestamp, false, fact -> context.output(FACTS, fact), out);
      if (subject.isPostponed()) {
        timers.registerEventTimeTimer(subject.dueAt());
      }
    } else if (subject.flushAt() == 0 && subject.isPostponed() && subject.dueAt() <= timestamp) {
      // Gaps have been told already.
      subject = flush(key, subject, timestamp, true, null, out);
    }
    subjects.update(subject);
    if (timestamp == Expiry.after(Instant.ofEpochMilli(timestamp), Duration.ZERO)) {
      // It may have been set to expire now, and is not any more.
      timers.registerEventTimeTimer(subject.expiry());
    }
  }

  private void answer(List<SubjectInput> inputs, long now, OnTimerContext context)
      throws Exception {
    List<Candidate> candidates = null;
    for (SubjectInput input : inputs) {
      if (input.gap() != null) {
        candidates = candidates == null ? known.candidates(known.at(now)) : candidates;
        context.output(ANSWERS, GapInput.answer(input.gap(), now, candidates));
      }
    }
  }

  /** The subject as it is now; null if nobody ever said anything about it. */
  private SubjectState learn(List<SubjectInput> inputs, long now, TimerService timers)
      throws Exception {
    SubjectState subject = subjects.value();
    for (SubjectInput input : inputs) {
      if (input.gap() == null) {
        subject = learn(input, subject, now, timers);
      }
    }
    return subject;
  }

  private SubjectState learn(SubjectInput input, SubjectState before, long now, TimerService timers)
      throws Exception {
    long expiry = Expiry.after(Instant.ofEpochMilli(input.at()), memory);
    SubjectState subject = before;
    if (subject == null) {
      subject = SubjectState.until(expiry);
      timers.registerEventTimeTimer(expiry);
    }
    int sign = input.takenBack() ? -1 : 1;
    Credit credit = input.credit();
    subject.count(input.at(), sign, credit == null ? 0 : sign * credit.kind().weight());
    if (credit != null) {
      subject = subject.after(credit);
      if (input.takenBack()) {
        known.remove(credit);
      } else {
        known.add(credit);
      }
    }
    subject = subject.expiringAt(expiry);
    if (credit == null && !subject.told()) {
      return subject.version() == 0
          ? subject
          : SubjectTimers.refreshSoon(subject, input.at(), now, timers);
    }
    return SubjectTimers.flushSoon(
        credit == null ? subject.mentioned() : subject, input.at(), now, timers);
  }

  /**
   * Tells gaps of it, once there can be one, and writes the document if it is due.
   *
   * @param due whether it is, however little has changed
   * @param facts where to tell; null if there is nothing to tell
   */
  private SubjectState flush(
      String key,
      SubjectState subject,
      long now,
      boolean due,
      Consumer<SubjectFact> facts,
      Collector<ExpertiseDocument> out)
      throws Exception {
    subject.forget(now);
    Concentration state = known.at(now);
    SubjectFact fact = fact(key, subject, state, now);
    SubjectState next = subject;
    if (facts != null && (subject.told() || kinds.stream().anyMatch(kind -> kind.canBegin(fact)))) {
      facts.accept(fact.with(known.top(state), known.candidates(state)));
      next = subject.toldOf();
    }
    if (!due && !next.isDue(state, now)) {
      return next;
    }
    next = next.written(Versions.after(subject.version(), now));
    List<Candidate> candidates = known.candidates(state);
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
        AheadOfHours.descriptor(),
        (key, state) -> {
          List<SubjectInput> left = new ArrayList<>();
          state.get().forEach(left::add);
          if (left.removeIf(
              input -> input.credit() != null && input.credit().person().equals(person))) {
            state.update(left);
          }
        });
    context.applyToKeyedState(
        descriptor(),
        (String key, ValueState<SubjectState> state) -> {
          SubjectState subject = state.value();
          if (subject != null && known.forget(person) && subject.version() != 0) {
            long now = Math.max(Versions.millis(subject.version()), context.currentWatermark() + 1);
            state.update(flush(key, subject, now, true, fact -> context.output(FACTS, fact), out));
          }
        });
  }
}
