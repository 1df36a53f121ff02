package dev.grapevine.benchmark.application;

import dev.grapevine.feed.ActivityFeedJob;
import dev.grapevine.intake.ActivityDecoder;
import dev.grapevine.intake.IntakeJob;
import dev.grapevine.intake.RecordHeaders;
import dev.grapevine.sdk.Ports;
import dev.grapevine.sdk.RawRecord;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.config.ConfigSources;
import dev.grapevine.sdk.files.Archive;
import dev.grapevine.sdk.files.Archive.RecordClock;
import dev.grapevine.sdk.files.Backtest;
import dev.grapevine.sdk.files.BacktestSummary;
import dev.grapevine.sdk.launch.JobConfig;
import dev.grapevine.sdk.launch.Jobs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;

/** Runs intake and the activity feed over a file, from the start of Flink to the joined results. */
public final class BacktestWorkload implements Workload {
  private FutureTask<BacktestSummary> run;
  private long documents;

  /**
   * Runs to the end.
   *
   * @throws IllegalStateException if not every event was accepted
   */
  public static BacktestSummary run(Task task) throws IOException, InterruptedException {
    List<StreamJob> jobs = List.of(new IntakeJob(), new ActivityFeedJob());
    Archive archive =
        new Archive(
            List.of(task.archive()), Map.of(RecordHeaders.FORMAT, "plain"), new DecodingClock());
    Backtest backtest =
        new Backtest(
            jobs,
            archive,
            JobConfig.load(ConfigSources.none(), new Jobs(jobs)),
            task.parallelism(),
            null,
            Path.of(task.folder()));
    BacktestSummary summary = backtest.run(progress -> {});
    if (summary.accepted() != task.events()) {
      throw new IllegalStateException("Not all events were accepted: " + summary);
    }
    return summary;
  }

  /** Lines of the feed at the end. */
  public static long feedLines(BacktestSummary summary) {
    return summary.written().get(Ports.FEED.name());
  }

  @Override
  public void start(Task task) {
    run = new FutureTask<>(() -> run(task));
    new Thread(run, "backtest").start();
  }

  @Override
  public boolean hasBegun() {
    return true;
  }

  @Override
  public boolean isFinished() throws Exception {
    if (run.isDone()) {
      documents = feedLines(run.get());
    }
    return run.isDone();
  }

  @Override
  public long documents() {
    return documents;
  }

  @Override
  public void stop() {}

  @Override
  public void close() {}

  /** Knows the time of a record no sooner than it has decoded all of it. */
  private static final class DecodingClock implements RecordClock {
    private static final long serialVersionUID = 1L;

    private final ActivityDecoder decoder = new ActivityDecoder();

    @Override
    public Instant timeOf(RawRecord raw) {
      return decoder.decode(raw).time();
    }
  }
}
