package dev.grapevine.cli.demo;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.Interruption;
import dev.grapevine.cli.console.Amounts;
import dev.grapevine.cli.kafka.KafkaClients;
import dev.grapevine.cli.up.LocalSystem;
import dev.grapevine.cli.up.StartException;
import dev.grapevine.cli.up.SystemOptions;
import dev.grapevine.cli.up.UpOptions;
import dev.grapevine.feed.ActivityFeedJob;
import dev.grapevine.intake.IntakeJob;
import dev.grapevine.servers.ServerException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the whole system with an organisation in it, until it is interrupted. */
@Command(
    name = "demo",
    description = {
      "Runs the whole system, as 'up' does, and in it a simulated organisation of 150 people:",
      "thirty weeks of history, and then whatever happens, as it happens.",
      "Started again, the same organisation goes on where it was. Its clock is set anew at every",
      "start, so that it is mid-morning there on a working day."
    },
    footer = {
      "Examples:",
      "  deploy/grapevine demo",
      "  deploy/grapevine demo --data /tmp/trial --seed 7"
    })
public final class DemoCommand implements Callable<Integer> {
  static final long SEED = 1;

  private static final Duration STOP = Duration.ofMinutes(1);

  @Spec private CommandSpec spec;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another number gives another organisation (default: " + SEED + ").")
  private Long seed;

  @Mixin private SystemOptions system;

  @Override
  public Integer call() throws Exception {
    long begin = System.nanoTime();
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    UpOptions options = system.options();
    try (Interruption interruption = new Interruption(() -> {}, STOP);
        Organisation organisation = Organisation.in(options.data(), seed, Clock.systemUTC());
        LocalSystem running =
            LocalSystem.start(
                options,
                line -> print(out, line),
                kafka -> organisation.load(clients(kafka), interruption, err))) {
      try (Liveness life = organisation.live()) {
        if (await(options, organisation, running, interruption)) {
          double seconds = (System.nanoTime() - begin) / 1e9;
          print(
              out,
              new Welcome(running.endpoints(), running.dashboard(), options.data())
                  .text(organisation, seconds));
        }
        running.keep(interruption, life::requireAlive);
        print(out, "Stopping…");
      }
      return ExitCodes.OK;
    } catch (ServerException | StartException e) {
      throw CliException.failed(e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(e.getMessage());
    }
  }

  /** Whether everything that was loaded has been processed; false if it was interrupted. */
  private boolean await(
      UpOptions options, Organisation organisation, LocalSystem running, Interruption interruption)
      throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    try (Admin admin = clients(running.endpoints().kafka()).admin()) {
      CatchingUp wait = new CatchingUp(running, admin, interruption, err);
      boolean done = wait.await(IntakeJob.NAME, organisation.loadedTo());
      if (done && options.jobs().contains(ActivityFeedJob.NAME)) {
        done = wait.await(ActivityFeedJob.NAME, wait.activities());
      }
      if (!done && !interruption.isRequested()) {
        print(
            err,
            "The jobs have %s events to read and do not come on. 'deploy/grapevine status' shows what is the matter."
                .formatted(Amounts.count(organisation.loaded())));
      }
      return done;
    }
  }

  private static KafkaClients clients(String bootstrap) {
    return new KafkaClients(bootstrap, Map.of());
  }

  private static void print(PrintWriter out, String text) {
    out.println(text);
    out.flush();
  }
}
