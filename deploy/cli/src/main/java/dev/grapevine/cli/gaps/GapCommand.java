package dev.grapevine.cli.gaps;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.ConnectionOptions;
import dev.grapevine.cli.Endpoints;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.NamespaceOption;
import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.cli.people.Names;
import dev.grapevine.dashboard.elasticsearch.ElasticsearchReader;
import dev.grapevine.dashboard.people.People;
import dev.grapevine.schemas.Command;
import dev.grapevine.schemas.CommandError;
import dev.grapevine.schemas.Gap;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows one knowledge gap with all that is known of it, or has something done about it. */
@CommandLine.Command(
    name = "gap",
    description = {
      "Shows a knowledge gap: why, since when, who could help, what became of it. Or says that",
      "somebody knows of it, who takes care of it, when to show it again, or that it is none."
    },
    footer = {
      "Examples:",
      "  grapevine gap E65dxkHyvo9LXUyXpT5vz-v2.2026.1",
      "  grapevine gap E65dxkHyvo9LXUyXpT5vz-v2.2026.1 assign p:7f3a",
      "  grapevine gap E65dxkHyvo9LXUyXpT5vz-v2.2026.1 snooze 3d",
      "  grapevine gap E65dxkHyvo9LXUyXpT5vz-v2.2026.1 dismiss 'asked in person'"
    })
public final class GapCommand implements Callable<Integer> {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "ID", description = "Its id, as 'gaps' prints it.")
  private String id;

  @Parameters(index = "1..*", paramLabel = "ACTION", description = Order.NAMES + ".")
  private List<String> words = List.of();

  @Option(
      names = "--as",
      paramLabel = "ID",
      defaultValue = "${sys:user.name}",
      description = "Who says so (default: ${DEFAULT-VALUE}).")
  private String actor;

  @Mixin private NamespaceOption namespace;

  @Mixin private ConnectionOptions connections;

  @Override
  public Integer call() throws InterruptedException {
    Endpoints endpoints = connections.endpoints();
    KafkaClients kafka = new KafkaClients(endpoints.kafka(), Map.of());
    try (ElasticsearchReader elasticsearch =
        new ElasticsearchReader(endpoints.elasticsearch(), System.getenv())) {
      GapIndex index = new GapIndex(elasticsearch, namespace.value());
      Gap gap = find(index);
      if (words.isEmpty()) {
        print(gap, index, kafka);
        return ExitCodes.OK;
      }
      Command command = Order.command(gap, words, actor, Instant.now());
      // It fails at once where Kafka does not answer; sending would wait in silence.
      kafka.admin().close();
      Answers answers = new Answers(kafka, namespace.value());
      answers.send(command);
      return await(index, command, answers, kafka);
    } catch (ExecutionException e) {
      throw CliException.failed("Kafka has refused the command: " + e.getCause().getMessage(), e);
    }
  }

  private Gap find(GapIndex index) {
    return index
        .find(id)
        .orElseThrow(
            () ->
                CliException.usage(
                    "There is no gap %s. 'grapevine gaps --all' prints the ids.".formatted(id)));
  }

  /** Until the gap shows it, or the job says why not. */
  private int await(GapIndex index, Command command, Answers answers, KafkaClients kafka)
      throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    try (Interruption interruption = new Interruption(() -> {})) {
      while (Instant.now().isBefore(end)) {
        Optional<CommandError> error = answers.to(command);
        if (error.isPresent()) {
          throw CliException.failed(
              "Not done: %s.".formatted(error.get().detail()), new IllegalStateException());
        }
        Gap gap = find(index);
        if (gap.sequence() > command.sequence()) {
          print(gap, index, kafka);
          return ExitCodes.OK;
        }
        if (interruption.await(POLL)) {
          return ExitCodes.INTERRUPTED;
        }
      }
    }
    throw CliException.failed(
        "The job has not answered within %d s; the command waits for it. Is it running, with ticks? 'grapevine status' says."
            .formatted(PATIENCE.toSeconds()),
        new IllegalStateException());
  }

  private void print(Gap gap, GapIndex index, KafkaClients kafka) throws InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    try (People people = Names.of(kafka.bootstrap(), namespace.value())) {
      people.await(Names.PATIENCE);
      new GapText(ZoneId.systemDefault(), people::name)
          .all(gap, index.history(gap))
          .forEach(out::println);
    }
    out.flush();
  }
}
