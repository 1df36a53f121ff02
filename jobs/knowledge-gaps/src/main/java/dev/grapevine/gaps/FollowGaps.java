package dev.grapevine.gaps;

import dev.grapevine.gaps.Sign.Condition;
import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.CommandError;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapTransition;
import dev.grapevine.sdk.history.Expiry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Owns the state of each gap: it follows what is told of it and what people command, and writes its
 * document and its history.
 */
public final class FollowGaps extends KeyedBroadcastProcessFunction<String, GapInput, String, Gap> {
  private static final long serialVersionUID = 1L;

  /** What becomes of gaps. */
  public static final OutputTag<GapTransition> TRANSITIONS =
      new OutputTag<>("transitions", TypeInformation.of(GapTransition.class));

  /** Commands that were not carried out. */
  public static final OutputTag<CommandError> ERRORS =
      new OutputTag<>("errors", TypeInformation.of(CommandError.class));

  private final KnowledgeGapsConfig config;
  private transient ValueState<FollowedGap> gaps;
  private transient Ahead<GapInput> ahead;

  /**
   * @param config how long to remember gaps
   */
  public FollowGaps(KnowledgeGapsConfig config) {
    this.config = config;
  }

  private static ValueStateDescriptor<FollowedGap> descriptor() {
    return new ValueStateDescriptor<>("gap", TypeInformation.of(FollowedGap.class));
  }

  @Override
  public void open(OpenContext context) {
    gaps = getRuntimeContext().getState(descriptor());
    ahead = Ahead.in(getRuntimeContext(), GapInput.class);
  }

  @Override
  public void processElement(GapInput input, ReadOnlyContext context, Collector<Gap> out)
      throws Exception {
    ahead.add(input.at(), input, context.timerService());
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Gap> out) throws Exception {
    List<GapInput> inputs = ahead.take(timestamp);
    FollowedGap gap = gaps.value() == null ? FollowedGap.UNKNOWN : gaps.value();
    List<Candidate> candidates = new ArrayList<>();
    for (GapInput input : inputs) {
      if (input.sign() != null) {
        Sign sign = Erasures.known(input.sign(), context.getBroadcastState(Erasures.STATE));
        gap = follow(gap, sign, context, out);
        if (sign.words() != null) {
          candidates = new ArrayList<>(Helpers.join(candidates, sign.words().candidates()));
        }
      } else if (input.candidates() != null) {
        candidates = new ArrayList<>(Helpers.join(candidates, input.candidates()));
      }
    }
    gap = help(gap, candidates, timestamp, context, out);
    if (gap.isSnoozedUntil(timestamp)) {
      gap = tell(gap, Lifecycle.wake(gap.episode(), timestamp), context, out);
    }
    List<Command> commands = new ArrayList<>();
    inputs.stream().map(GapInput::command).filter(Objects::nonNull).forEach(commands::add);
    commands.sort(Comparator.comparing(Command::time).thenComparing(Command::id));
    for (Command command : commands) {
      gap =
          obey(
              gap,
              Erasures.known(command, context.getBroadcastState(Erasures.STATE)),
              context,
              out);
    }
    if (inputs.isEmpty() && gap.expiry() <= timestamp) {
      gap = expire(gap, timestamp, context, out);
    }
    keep(gap, timestamp + 1, context.timerService());
  }

  /**
   * What a person reopened without anything to show for it is over some day; then it is forgotten.
   */
  private FollowedGap expire(FollowedGap gap, long now, ReadOnlyContext context, Collector<Gap> out)
      throws Exception {
    long later = Expiry.after(Instant.ofEpochMilli(now), config.retention());
    Episode episode = gap.episode();
    if (gap.isWatched()) {
      return gap.until(later, later);
    }
    return episode != null && episode.gap().state().isOpen()
        ? tell(gap.until(later, later), Lifecycle.expire(episode, now), context, out)
        : gap.forgotten(now);
  }

  /** Stores it, with a timer for whatever comes next. */
  private void keep(FollowedGap gap, long earliest, TimerService timers) throws Exception {
    if (gap.isEmpty()) {
      gaps.clear();
      return;
    }
    gaps.update(gap);
    long next = gap.next();
    if (next != Long.MAX_VALUE) {
      timers.registerEventTimeTimer(Math.max(next, earliest));
    }
  }

  private FollowedGap follow(
      FollowedGap gap, Sign sign, ReadOnlyContext context, Collector<Gap> out) throws Exception {
    long expiry = Expiry.after(Instant.ofEpochMilli(sign.at()), config.retention());
    long memory = Expiry.after(Instant.ofEpochMilli(sign.at()), config.memory());
    Episode episode = gap.episode();
    if (Lifecycle.begins(episode, sign)) {
      Episode begun = Lifecycle.begin(sign, gap.episodes() + 1);
      return tell(gap.begun().until(expiry, memory), begun, context, out);
    }
    if (episode == null) {
      return gap;
    }
    if (sign.condition() == Condition.GONE) {
      Gap gone = Lifecycle.gone(episode, sign.at(), told -> context.output(TRANSITIONS, told));
      out.collect(gone);
      return gap.with(null);
    }
    return tell(gap.until(expiry, memory), Lifecycle.follow(episode, sign), context, out);
  }

  /** Sends what is new in an episode. */
  private static FollowedGap tell(
      FollowedGap gap, Episode next, ReadOnlyContext context, Collector<Gap> out) throws Exception {
    Episode before = gap.episode();
    if (before == null || before.gap().version() != next.gap().version()) {
      out.collect(next.gap());
    }
    GapTransition newest = next.history().get(next.history().size() - 1);
    if (before == null || before.gap().sequence() != next.gap().sequence()) {
      context.output(TRANSITIONS, newest);
    }
    return gap.with(next);
  }

  private static FollowedGap help(
      FollowedGap gap,
      List<Candidate> candidates,
      long now,
      ReadOnlyContext context,
      Collector<Gap> out)
      throws Exception {
    Episode episode = gap.episode();
    if (episode == null || candidates.isEmpty()) {
      return gap;
    }
    List<Candidate> willing = new ArrayList<>();
    for (Candidate each : candidates) {
      if (!Erasures.has(context.getBroadcastState(Erasures.STATE), each.actor())) {
        willing.add(each);
      }
    }
    List<Candidate> all = Helpers.most(Helpers.join(episode.candidates(), willing));
    Draft draft = new Draft(episode.gap());
    draft.helpers = Helpers.choose(episode.gap().id(), all, episode.exclude());
    Episode next = episode.with(new ArrayList<>(all));
    return draft.helpers.equals(episode.gap().helpers())
        ? gap.with(next)
        : tell(gap, next.with(draft.gap(now)), context, out);
  }

  /** Carries a command out, or answers why not. */
  private FollowedGap obey(
      FollowedGap gap, Command command, ReadOnlyContext context, Collector<Gap> out)
      throws Exception {
    Episode episode = gap.episode();
    if (episode == null) {
      context.output(ERRORS, Orders.unknown(command));
      return gap;
    }
    if (episode.commands().contains(command.id())) {
      return gap; // A repetition, which has had its effect.
    }
    CommandError error = Orders.refusal(episode.gap(), command);
    if (error != null) {
      context.output(ERRORS, error);
      return gap.with(episode.answered(command.id()));
    }
    return tell(gap, Orders.carryOut(episode, command), context, out)
        .until(expiry(command), memory(command));
  }

  private long expiry(Command command) {
    Instant last =
        command.until() != null && command.until().isAfter(command.time())
            ? command.until()
            : command.time();
    return Expiry.after(last, config.retention());
  }

  private long memory(Command command) {
    return Expiry.after(command.time(), config.memory());
  }

  /** Writes every document anew in which the person was named. */
  @Override
  public void processBroadcastElement(String person, Context context, Collector<Gap> out)
      throws Exception {
    Erasures.add(person, context.getBroadcastState(Erasures.STATE));
    context.applyToKeyedState(
        descriptor(),
        (String key, ValueState<FollowedGap> state) -> {
          FollowedGap gap = state.value();
          if (gap != null && gap.episode() != null) {
            Forgetting forgetting = new Forgetting(person, context.currentWatermark() + 1);
            Episode next = forgetting.of(gap.episode());
            if (next != gap.episode()) {
              out.collect(next.gap());
              next.history().forEach(told -> context.output(TRANSITIONS, told));
              state.update(gap.with(next));
            }
          }
        });
  }
}
