package dev.grapevine.gaps;

import org.apache.flink.streaming.api.TimerService;

/** Sets when a subject is looked at again, once for all that changes until then. */
final class SubjectTimers {
  private SubjectTimers() {}

  /** A question makes nobody know more; but whoever asks looks the subject up as it is now. */
  static SubjectState refreshSoon(SubjectState subject, long at, long now, TimerService timers) {
    if (!subject.isPostponed() && subject.flushAt() == 0) {
      long refresh = Math.max(subject.dueAt(), AheadOfHours.endOfHour(at));
      if (refresh > now) {
        timers.registerEventTimeTimer(refresh);
      }
    }
    return subject.mentioned();
  }

  /** What has changed is looked at when the hour is over. */
  static SubjectState flushSoon(SubjectState subject, long at, long now, TimerService timers) {
    if (subject.flushAt() != 0) {
      return subject;
    }
    long end = AheadOfHours.endOfHour(at);
    long flush = end > at ? end : AheadOfHours.endOfHour(at + 1);
    if (flush > now) {
      timers.registerEventTimeTimer(flush);
    }
    return subject.flushedBy(flush);
  }
}
