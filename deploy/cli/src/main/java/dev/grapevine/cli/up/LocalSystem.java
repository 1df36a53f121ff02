package dev.grapevine.cli.up;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.Endpoints;
import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.dashboard.DashboardServer;
import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.dashboard.DashboardConfig;
import dev.grapevine.intake.IntakeJob;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.StreamJob;
import dev.grapevine.sdk.TimeConfig;
import dev.grapevine.sdk.cluster.FlinkConfig;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.launch.JobGraph;
import dev.grapevine.sdk.launch.Jobs;
import dev.grapevine.servers.KafkaServer;
import dev.grapevine.servers.Ports;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Kafka, Elasticsearch and Flink on this machine, started together and stopped in reverse. */
public final class LocalSystem implements AutoCloseable {
  private static final String CHECKPOINT_INTERVAL = "execution.checkpointing.interval";
  private static final Duration WATCH = Duration.ofSeconds(1);

  private final UpOptions options;
  private final Config config;
  private final List<StreamJob> jobs;
  private final Consumer<String> log;
  private final Set<String> namespaces = new HashSet<>();
  private final List<LiveTicker> tickers = new ArrayList<>();
  private DataFolder data;
  private SearchServer elasticsearch;
  private KafkaServer kafka;
  private FlinkServer flink;
  private DashboardServer dashboard;
  private Namespaces known;
  private Provisioning provisioning;
  private DeadLetterRounds deadLetters;

  private LocalSystem(
      UpOptions options, Config config, List<StreamJob> jobs, Consumer<String> log) {
    this.options = options;
    this.config = config;
    this.jobs = jobs;
    this.log = log;
  }

  /**
   * Checks everything that can be checked, and then starts; what has been started is stopped again
   * if the rest cannot be.
   *
   * @param log is told what happens, in lines for a person
   * @throws StartException with a remedy
   */
  public static LocalSystem start(UpOptions options, Consumer<String> log) throws Exception {
    return start(options, log, bootstrap -> {});
  }

  /** What can be done as soon as there are topics. */
  public interface Early {
    /**
     * Does it, while Elasticsearch is still starting.
     *
     * @param bootstrap where Kafka is
     */
    void run(String bootstrap) throws Exception;
  }

  /**
   * Starts as the other method does, and does something early.
   *
   * @throws StartException with a remedy
   */
  public static LocalSystem start(UpOptions options, Consumer<String> log, Early early)
      throws Exception {
    Jobs known = Jobs.load();
    List<StreamJob> jobs = known.named(options.jobs());
    Config config = options.load(known);
    LocalSystem system = new LocalSystem(options, config, jobs, log);
    try {
      system.start(early);
      return system;
    } catch (Exception | Error e) {
      system.close();
      throw e;
    }
  }

  private void start(Early early) throws Exception {
    data = DataFolder.open(options.data());
    elasticsearch = new SearchServer(options, data);
    requirePorts();
    log.accept("Starting Kafka, Elasticsearch and Flink…");
    elasticsearch.start();
    try {
      kafka = KafkaServer.start(data.kafka(), options.kafkaPort(), 0);
      flink = FlinkServer.start(options.flinkPort(), data);
      known = new Namespaces(kafka.bootstrap());
      Provisioning.topics(kafka.bootstrap(), Namespace.DEFAULT, options.partitions());
      early.run(kafka.bootstrap());
    } finally {
      elasticsearch.await();
    }
    deadLetters = new DeadLetterRounds(new DeadLetterLimits(elasticsearch.uri()), log);
    provisioning = new Provisioning(kafka.bootstrap(), elasticsearch.uri(), options.partitions());
    startNamespace(Namespace.DEFAULT);
    startNewNamespaces();
    dashboard =
        DashboardServer.start(
            DashboardConfig.local(
                options.dashboardPort(), endpoints().elasticsearch(), options.webhooks()),
            endpoints());
    endpoints().write(data.root());
  }

  /** Where the servers listen. */
  public Endpoints endpoints() {
    return options.endpoints();
  }

  /** Where a browser finds the dashboard. */
  public String dashboard() {
    return dashboard.url();
  }

  private void requirePorts() {
    Ports.requireFree(
        options.kafkaPort(), "Kafka", "choose another with --kafka-port, or stop what uses it");
    Ports.requireFree(
        options.elasticsearchPort(),
        "Elasticsearch",
        "choose another with --elasticsearch-port, or stop what uses it");
    Ports.requireFree(
        options.flinkPort(), "Flink", "choose another with --flink-port, or stop what uses it");
    Ports.requireFree(
        options.dashboardPort(),
        "the dashboard",
        "choose another with --dashboard-port, or stop what uses it");
  }

  /** Starts the jobs of namespaces that have appeared since the last call. */
  private void startNewNamespaces() throws Exception {
    for (String name : known.names()) {
      if (!namespaces.contains(name)) {
        startNamespace(new Namespace(name));
      }
    }
  }

  private void startNamespace(Namespace namespace) throws Exception {
    provisioning.provision(namespace);
    submit(namespace, new IntakeJob());
    for (StreamJob job : jobs) {
      if (!job.name().equals(IntakeJob.NAME)) {
        submit(namespace, job);
      }
    }
    namespaces.add(namespace.name());
    tickers.add(
        new LiveTicker(
            new KafkaClients(kafka.bootstrap(), Map.of()),
            namespace,
            config.section("time", TimeConfig.class).lateness()));
  }

  /**
   * Stays until it is interrupted, and keeps everything going meanwhile.
   *
   * @param check is done every second, and throws if there is no going on
   * @throws CliException if a job has ended for good
   */
  public void keep(Interruption interruption, Runnable check) throws Exception {
    while (!interruption.await(WATCH)) {
      check.run();
      Optional<String> failure = flink.failure();
      if (failure.isPresent()) {
        throw CliException.failed(failure.get(), null);
      }
      elasticsearch.keep(log);
      startNewNamespaces();
      tick();
      deadLetters.forget(namespaces, Instant.now());
    }
  }

  /** Lets time go on where events are live, every few seconds. */
  private void tick() throws Exception {
    for (LiveTicker ticker : tickers) {
      ticker.tick(Instant.now());
    }
  }

  /**
   * Lets a job of the default namespace commit what it has read, rather than some time later.
   *
   * @return whether it has
   */
  public boolean checkpoint(String job) throws InterruptedException {
    return flink.checkpoint(Namespace.DEFAULT.topic(job));
  }

  /** Each job runs in a graph of its own, so that one added later begins with all of history. */
  private void submit(Namespace namespace, StreamJob job) throws Exception {
    JobGraph graph = new JobGraph(config, namespace, List.of(job), settings(job));
    log.accept(
        flink
            .submit(graph)
            .map(path -> "Job %s goes on from its last checkpoint.".formatted(graph.name()))
            .orElse("Job %s begins.".formatted(graph.name())));
  }

  /** Intake has next to no state, and a replay waits until it has committed what it has read. */
  private Map<String, String> settings(StreamJob job) {
    boolean isSet =
        config.section("flink", FlinkConfig.class).properties().containsKey(CHECKPOINT_INTERVAL);
    return job.name().equals(IntakeJob.NAME) && !isSet
        ? Map.of(CHECKPOINT_INTERVAL, "2 s")
        : Map.of();
  }

  @Override
  public void close() {
    removeEndpoints();
    for (AutoCloseable part : Arrays.asList(dashboard, known, flink, kafka, elasticsearch, data)) {
      try {
        if (part != null) {
          part.close();
        }
      } catch (Exception e) {
        log.accept("While stopping: " + e.getMessage());
      }
    }
  }

  private void removeEndpoints() {
    try {
      if (data != null) {
        Endpoints.remove(data.root());
      }
    } catch (IOException e) {
      log.accept("While stopping: " + e.getMessage());
    }
  }
}
