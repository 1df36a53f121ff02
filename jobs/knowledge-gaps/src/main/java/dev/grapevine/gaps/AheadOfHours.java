package dev.grapevine.gaps;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimerService;

/**
 * What waits for a subject until time has come to it. Nobody sees what somebody knows before the
 * hour is over or a gap looks for it, so there is one timer for an hour, rather than one each.
 *
 * @param inputs each of the time that has to come to it, in the order of arrival
 */
record AheadOfHours(ListState<SubjectInput> inputs) {
  private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

  /** Whatever order they came in: sums of numbers depend on it in their last digits. */
  private static final Comparator<SubjectInput> IN_ORDER =
      Comparator.comparingLong(SubjectInput::at)
          .thenComparing(input -> !input.takenBack())
          .thenComparing(input -> input.credit() == null ? "" : input.credit().evidence().id())
          .thenComparing(input -> input.credit() == null ? "" : input.credit().person())
          .thenComparing(input -> input.gap() == null ? "" : input.gap());

  static AheadOfHours in(RuntimeContext context) {
    return new AheadOfHours(context.getListState(descriptor()));
  }

  static ListStateDescriptor<SubjectInput> descriptor() {
    return new ListStateDescriptor<>("ahead", TypeInformation.of(SubjectInput.class));
  }

  /** The last millisecond of the hour. */
  static long endOfHour(long time) {
    return Math.floorDiv(time, HOUR_MILLIS) * HOUR_MILLIS + HOUR_MILLIS - 1;
  }

  /** Keeps it until then, or until the first time that has not come yet. */
  void add(SubjectInput input, TimerService timers) throws Exception {
    long due = Math.max(input.at(), Ahead.next(timers));
    inputs.add(due == input.at() ? input : input.of(input.subject(), due, input.takenBack()));
    timers.registerEventTimeTimer(input.gap() == null ? endOfHour(due) : due);
  }

  /** What is due by now, in its order; it is not kept any longer. */
  List<SubjectInput> take(long now) throws Exception {
    List<SubjectInput> due = new ArrayList<>();
    List<SubjectInput> later = new ArrayList<>();
    inputs.get().forEach(input -> (input.at() <= now ? due : later).add(input));
    if (later.isEmpty()) {
      inputs.clear();
    } else if (!due.isEmpty()) {
      inputs.update(later);
    }
    due.sort(IN_ORDER);
    return due;
  }
}
