package dev.grapevine.cli.status;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.Endpoints;
import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.dashboard.operations.Health;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What the status command tells, for the dashboard; asked again after some seconds at most. */
public final class DashboardHealth implements Supplier<Health> {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Endpoints endpoints;
  private Health health = Health.UNKNOWN;
  private Instant at = Instant.MIN;

  public DashboardHealth(Endpoints endpoints) {
    this.endpoints = endpoints;
  }

  @Override
  public synchronized Health get() {
    Instant now = Instant.now();
    if (at.isBefore(now.minus(FRESH))) {
      try {
        health = ask(now);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      at = now;
    }
    return health;
  }

  private Health ask(Instant now) throws InterruptedException {
    FlinkStatus flink = FlinkStatus.of(endpoints.flink(), now);
    KafkaStatus kafka;
    try {
      kafka = KafkaStatus.of(new KafkaClients(endpoints.kafka(), Map.of()));
    } catch (CliException e) {
      kafka = KafkaStatus.unreachable(e.getMessage());
    }
    List<String> problems = new ArrayList<>();
    for (String problem : new String[] {flink.problem(), kafka.problem()}) {
      if (problem != null) {
        problems.add(problem);
      }
    }
    return new Health(
        flink.jobs().stream()
            .map(job -> new Health.Job(job.name(), job.state(), detail(job)))
            .toList(),
        kafka.lag().entrySet().stream()
            .map(lag -> new Health.Lag(lag.getKey(), lag.getValue()))
            .toList(),
        problems);
  }

  private static String detail(FlinkStatus.Job job) {
    List<String> parts = new ArrayList<>();
    if (job.checkpointAgeSeconds() != null) {
      parts.add("%d s ago".formatted(job.checkpointAgeSeconds()));
    }
    if (job.recordsPerSecond() != null) {
      parts.add("reads %d/s".formatted(job.recordsPerSecond()));
    }
    if (job.restarts() != null && job.restarts() > 0) {
      parts.add("%d restarts".formatted(job.restarts()));
    }
    return String.join(", ", parts);
  }
}
