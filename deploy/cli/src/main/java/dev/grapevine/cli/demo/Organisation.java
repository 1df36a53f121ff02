package dev.grapevine.cli.demo;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.console.Progress;
import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.cli.kafka.Tail;
import dev.grapevine.cli.kafka.Topics;
import dev.grapevine.cli.people.PeopleWriter;
import dev.grapevine.intake.Formats;
import dev.grapevine.schemas.Activity;
import dev.grapevine.schemas.ActivityCodec;
import dev.grapevine.schemas.CodecException;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.Ports;
import dev.grapevine.simulation.Settings;
import dev.grapevine.simulation.Simulation;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;

/** The organisation of one data folder, from its first start on. */
final class Organisation implements AutoCloseable {
  static final String TOPIC = Ports.RAW + ".cloudevents";

  private final Path data;
  private final DemoState state;
  private final boolean isNew;
  private final Clock clock;
  private KafkaClients kafka;
  private KafkaProducer<byte[], byte[]> producer;
  private Timeline timeline;
  private Map<TopicPartition, Long> loadedTo;
  private long loaded;
  private double seconds;

  private Organisation(Path data, DemoState state, boolean isNew, Clock clock) {
    this.data = data;
    this.state = state;
    this.isNew = isNew;
    this.clock = clock;
  }

  /**
   * The one that has lived in the folder before, or else a new one.
   *
   * @param seed null for any
   * @throws CliException if another one lives there
   */
  static Organisation in(Path data, Long seed, Clock clock) {
    Settings usual = Settings.of(seed == null ? DemoCommand.SEED : seed, clock.instant());
    Optional<DemoState> before = DemoState.read(data);
    if (before.isEmpty()) {
      return anew(data, usual, clock);
    }
    DemoState state = before.get();
    if (seed != null && seed != state.settings().seed()) {
      throw CliException.usage(
          "%s holds the organisation of --seed %d, not %d. Leave --seed out, or choose another folder with --data."
              .formatted(data, state.settings().seed(), seed));
    }
    Instant now = clock.instant();
    // A clock that was set back must not change what was sent already.
    Settings settings =
        now.isAfter(state.sentUntil()) ? state.settings().restarted(now) : state.settings();
    return new Organisation(
        data, new DemoState(settings, state.sentUntil(), state.offsets()), false, clock);
  }

  /** One that begins with these settings. */
  static Organisation anew(Path data, Settings settings, Clock clock) {
    return new Organisation(data, new DemoState(settings, settings.begin(), Map.of()), true, clock);
  }

  /**
   * Sends everything that has happened so far, and then lets time come to the present.
   *
   * @throws CliException if Kafka has events of somebody else
   */
  void load(KafkaClients kafka, Interruption interruption, PrintWriter err) throws Exception {
    this.kafka = kafka;
    Simulation simulation = new Simulation(state.settings());
    Set<String> sentBefore;
    Map<Integer, Long> ends;
    try (Admin admin = kafka.admin()) {
      if (isNew) {
        requireEmpty(admin);
      }
      sentBefore = sentBefore(admin);
      ends = ends(admin);
      new PeopleWriter(kafka, Namespace.DEFAULT).write(admin, Staff.of(simulation));
    }
    // Before the first event, so that a folder with events is known to be ours.
    state.write(data);
    producer = kafka.producer();
    EventSender sender = new EventSender(producer, TOPIC, ends);
    timeline = new Timeline(state, simulation, sender, sentBefore, data);
    long expected = isNew ? state.settings().expectedEvents() : -1;
    long begin = System.nanoTime();
    try (Progress progress = Progress.start(err, "History", Progress.Unit.RECORDS, expected)) {
      timeline.load(clock.instant(), interruption, progress::to);
    }
    seconds = (System.nanoTime() - begin) / 1e9;
    loaded = timeline.count();
    sender.tick(timeline.position());
    loadedTo = sender.ends();
    Files.write(truth(), Dataset.truthOf(state.settings(), simulation));
  }

  private void requireEmpty(Admin admin) throws ExecutionException, InterruptedException {
    List<String> topics = new ArrayList<>(Ports.raw(Formats.names()).topics());
    topics.add(Ports.ACTIVITIES.name());
    for (var end : Topics.ends(admin, Topics.all(Topics.partitions(admin, topics))).entrySet()) {
      if (end.getValue() > 0) {
        throw CliException.usage(
            "%s holds events already, in %s, which are not those of a demo. Choose an empty folder with --data, or run 'deploy/grapevine up' on this one."
                .formatted(data, end.getKey().topic()));
      }
    }
  }

  /** What was sent when the last run ended before it could take note. */
  private Set<String> sentBefore(Admin admin) throws ExecutionException, InterruptedException {
    Map<TopicPartition, Long> from = new HashMap<>();
    for (TopicPartition partition : partitions(admin)) {
      from.put(partition, state.offsets().getOrDefault(partition.partition(), 0L));
    }
    Set<String> keys = new HashSet<>();
    Tail.since(
        kafka,
        from,
        record -> {
          try {
            if (ActivityCodec.decode(record.value()) instanceof Activity activity) {
              keys.add(Timeline.key(activity));
            }
          } catch (CodecException e) {
            // Somebody else's.
          }
        });
    return keys;
  }

  private static Map<Integer, Long> ends(Admin admin)
      throws ExecutionException, InterruptedException {
    Map<Integer, Long> ends = new TreeMap<>();
    Topics.ends(admin, partitions(admin))
        .forEach((partition, end) -> ends.put(partition.partition(), end));
    return ends;
  }

  private static List<TopicPartition> partitions(Admin admin)
      throws ExecutionException, InterruptedException {
    return Topics.all(Topics.partitions(admin, List.of(TOPIC)));
  }

  /** The offsets after all that was loaded, for whoever waits for it to be read. */
  Map<TopicPartition, Long> loadedTo() {
    return loadedTo;
  }

  /** Where it is in time, once it is loaded. */
  Timeline timeline() {
    return timeline;
  }

  /** How many events were loaded. */
  long loaded() {
    return loaded;
  }

  /** How long the loading took. */
  double seconds() {
    return seconds;
  }

  /** The file that says what was planted. */
  Path truth() {
    return data.resolve(Dataset.TRUTH);
  }

  /** Lets it live, from where the loading has ended. */
  Liveness live() {
    return Liveness.start(timeline, clock);
  }

  @Override
  public void close() {
    if (producer != null) {
      producer.close();
    }
  }
}
