package dev.grapevine.cli.demo;

import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.console.Progress;
import dev.grapevine.cli.kafka.Groups;
import dev.grapevine.cli.kafka.Topics;
import dev.grapevine.cli.replay.CatchUp;
import dev.grapevine.cli.up.LocalSystem;
import dev.grapevine.sdk.Ports;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;

/** Waits until the jobs have processed what was loaded. */
final class CatchingUp {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final LocalSystem system;
  private final Admin admin;
  private final Interruption interruption;
  private final PrintWriter err;
  private long asked = System.nanoTime();

  CatchingUp(LocalSystem system, Admin admin, Interruption interruption, PrintWriter err) {
    this.system = system;
    this.admin = admin;
    this.interruption = interruption;
    this.err = err;
  }

  /** Waits until a job has read up to there; true if it has. */
  boolean await(String job, Map<TopicPartition, Long> ends) throws Exception {
    long total = ends.values().stream().mapToLong(Long::longValue).sum();
    CatchUp wait = new CatchUp(() -> committed(job), interruption::await, PATIENCE, PATIENCE);
    try (Progress progress = Progress.start(err, job, Progress.Unit.RECORDS, total)) {
      return wait.await(ends, rest -> progress.to(total - rest)) == CatchUp.Outcome.DONE;
    }
  }

  /** A job commits what it has read with a checkpoint, and those are seldom. */
  private Map<TopicPartition, Long> committed(String job) throws Exception {
    if (System.nanoTime() - asked > PAUSE.toNanos()) {
      system.checkpoint(job);
      asked = System.nanoTime();
    }
    return Groups.committed(admin, job);
  }

  /** Where the activities end now. */
  Map<TopicPartition, Long> activities() throws Exception {
    return Topics.ends(
        admin, Topics.all(Topics.partitions(admin, List.of(Ports.ACTIVITIES.name()))));
  }
}
