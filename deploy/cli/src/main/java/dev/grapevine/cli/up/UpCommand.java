package dev.grapevine.cli.up;

import dev.grapevine.cli.CliException;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.Interruption;
import dev.grapevine.servers.ServerException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the whole system until it is interrupted. */
@Command(
    name = "up",
    description = {
      "Runs Kafka, Elasticsearch and Flink with the jobs on this machine, until Ctrl-C.",
      "All their data lie in one folder, and the next start goes on from there."
    },
    footer = {
      "Examples:",
      "  deploy/grapevine up",
      "  deploy/grapevine up --data /tmp/trial --kafka-port 19092 --elasticsearch-port 19200"
    })
public final class UpCommand implements Callable<Integer> {
  private static final Duration STOP = Duration.ofMinutes(1);

  @Spec private CommandSpec spec;

  @Mixin private SystemOptions system;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    UpOptions options = system.options();
    try (Interruption interruption = new Interruption(() -> {}, STOP);
        LocalSystem running = LocalSystem.start(options, line -> print(out, line))) {
      print(
          out,
          "Ready. Dashboard: %s  Elasticsearch: %s  Flink: %s  Kafka: %s  Data: %s"
              .formatted(
                  running.dashboard(),
                  running.endpoints().elasticsearch(),
                  running.endpoints().flink(),
                  running.endpoints().kafka(),
                  options.data()));
      running.keep(interruption, () -> {});
      print(out, "Stopping…");
      return ExitCodes.OK;
    } catch (ServerException | StartException e) {
      throw CliException.failed(e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw CliException.usage(e.getMessage());
    }
  }

  private static void print(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
