package dev.grapevine.elasticsearch.sink;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.operators.ProcessingTimeService;

/** A clock that stands still until a test moves it. */
final class FakeTime implements ProcessingTimeService {
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(Comparator.comparingLong(timer -> timer.due));
  private long now = 1_000_000;

  @Override
  public long getCurrentProcessingTime() {
    return now;
  }

  @Override
  public ScheduledFuture<?> registerTimer(long due, ProcessingTimeCallback callback) {
    Timer timer = new Timer(due, callback);
    timers.add(timer);
    return timer;
  }

  /** Moves to the next timer and fires it; false if there is none. */
  boolean fireNext() {
    timers.removeIf(FutureTask::isCancelled);
    Timer timer = timers.poll();
    if (timer == null) {
      return false;
    }
    now = Math.max(now, timer.due);
    timer.run();
    return true;
  }

  boolean isIdle() {
    timers.removeIf(FutureTask::isCancelled);
    return timers.isEmpty();
  }

  private static final class Timer extends FutureTask<Void> implements ScheduledFuture<Void> {
    private final long due;

    Timer(long due, ProcessingTimeCallback callback) {
      super(
          () -> {
            callback.onProcessingTime(due);
            return null;
          });
      this.due = due;
    }

    @Override
    protected void setException(Throwable thrown) {
      throw new AssertionError("A timer failed", thrown);
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return due;
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(due, other.getDelay(TimeUnit.MILLISECONDS));
    }
  }
}
