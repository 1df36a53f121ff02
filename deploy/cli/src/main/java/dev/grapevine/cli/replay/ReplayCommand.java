package dev.grapevine.cli.replay;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.ConfigOptions;
import dev.grapevine.cli.ConnectionOptions;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.archive.ArchiveInput;
import dev.grapevine.cli.archive.ArchiveOptions;
import dev.grapevine.cli.git.GitSource;
import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.TimeConfig;
import dev.grapevine.sdk.cluster.KafkaConfig;
import dev.grapevine.sdk.config.Config;
import dev.grapevine.sdk.files.Archive;
import dev.grapevine.sdk.launch.Jobs;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Loads archives into a running system. */
@Command(
    name = "replay",
    description = {
      "Loads archives into Kafka, in the order of time, and waits until they are processed.",
      "What lies behind the time of a running system would be late, so such an archive is refused.",
      "Then --into, --merge or --as-if-now helps; they may be combined."
    },
    footer = {
      "Examples:",
      "  grapevine replay --format plain --as-if-now chat.jsonl.gz",
      "  grapevine replay --format plain --into y2024 --merge chat.jsonl.gz git.jsonl.gz",
      "  grapevine replay --format git --as-if-now --follow ~/src/shop",
      "  zcat chat.jsonl.gz | grapevine replay --format plain -"
    })
public final class ReplayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private ArchiveOptions archives;

  @Option(
      names = "--into",
      paramLabel = "NAME",
      description = "Replay into topics and indices of its own, which are made if need be.")
  private String into;

  @Option(
      names = "--merge",
      description = "Replay several archives, sorted by time, into an empty system.")
  private boolean merge;

  @Option(
      names = "--as-if-now",
      description = "Move the archives in time, so that their last event happens now.")
  private boolean asIfNow;

  @Option(
      names = "--follow",
      description = "Watch the repositories afterwards, and send new commits until Ctrl-C.")
  private boolean follow;

  @Option(
      names = "--only-new",
      description = "With --follow: nothing of what is there already, only what comes.")
  private boolean onlyNew;

  @Option(names = "--bootstrap", paramLabel = "HOST:PORT", description = "The same as --kafka.")
  private String bootstrap;

  @Mixin private ConnectionOptions connections;

  @Mixin private ConfigOptions config;

  @Override
  public Integer call() throws Exception {
    requireConsistent();
    Config loaded = config.load(Jobs.load());
    TimeRules rules = new TimeRules(loaded.section("time", TimeConfig.class).lateness(), follow);
    KafkaClients kafka = kafka(loaded.section("kafka", KafkaConfig.class));

    CommandLine line = spec.commandLine();
    try (Interruption interruption = new Interruption(() -> {});
        ArchiveInput input = archives.open(line.getErr());
        Admin admin = kafka.admin()) {
      Target target = new Target(namespace(), input.format());
      Session session =
          new Session(
              kafka, admin, target, rules, input, interruption, line.getOut(), line.getErr());
      if (onlyNew) {
        input.repositories().forEach(GitSource::skip);
      } else {
        ReplaySummary summary = session.load(merge, asIfNow);
        new ReplayReport(summary).print(line.getOut());
        if (!follow || summary.mustEnd()) {
          return summary.exitCode();
        }
      }
      session.follow();
      return ExitCodes.INTERRUPTED;
    }
  }

  private void requireConsistent() {
    if (archives.paths().size() > 1 && !merge && !onlyNew) {
      throw CliException.usage(
          "Several archives are sorted by time together, which takes --merge and an empty system. Add --merge, or replay one after the other.");
    }
    if (asIfNow && archives.paths().contains(Archive.STANDARD_INPUT)) {
      throw CliException.usage(
          "--as-if-now reads the archive twice, first to find its end, and standard input can be read only once. Save it to a file.");
    }
    if (follow && !archives.isGit()) {
      throw CliException.usage(
          "--follow watches repositories: it needs --format git. Of files, all is read at once.");
    }
    if (onlyNew && !follow) {
      throw CliException.usage("--only-new sends what comes: it needs --follow as well.");
    }
  }

  private Namespace namespace() {
    try {
      return into == null ? Namespace.DEFAULT : new Namespace(into);
    } catch (IllegalArgumentException e) {
      throw CliException.usage("--into: " + e.getMessage() + ".");
    }
  }

  /** As named on the command line, or else in the configuration, or else of the running system. */
  private KafkaClients kafka(KafkaConfig configured) {
    String usual = new KafkaConfig("localhost:9092", Map.of()).bootstrapServers();
    String chosen =
        bootstrap != null
            ? bootstrap
            : connections.namesKafka() || configured.bootstrapServers().equals(usual)
                ? connections.endpoints().kafka()
                : configured.bootstrapServers();
    return new KafkaClients(chosen, configured.properties());
  }
}
