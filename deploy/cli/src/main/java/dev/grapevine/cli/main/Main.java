package dev.grapevine.cli.main;

import dev.grapevine.cli.DefaultFolder;
import dev.grapevine.cli.GrapevineCommand;
import dev.grapevine.cli.LogFile;
import dev.grapevine.cli.backtest.BacktestCommand;
import dev.grapevine.cli.dashboard.DashboardCommand;
import dev.grapevine.cli.demo.DemoCommand;
import dev.grapevine.cli.demo.GenerateCommand;
import dev.grapevine.cli.evaluate.CalibrateCommand;
import dev.grapevine.cli.evaluate.EvaluateCommand;
import dev.grapevine.cli.evaluate.EvaluateGapsCommand;
import dev.grapevine.cli.evaluate.EvaluateQuestionsCommand;
import dev.grapevine.cli.feed.FeedCommand;
import dev.grapevine.cli.gaps.ExpertsCommand;
import dev.grapevine.cli.gaps.GapCommand;
import dev.grapevine.cli.gaps.GapsCommand;
import dev.grapevine.cli.jobs.JobsCommand;
import dev.grapevine.cli.replay.ReplayCommand;
import dev.grapevine.cli.status.StatusCommand;
import dev.grapevine.cli.topics.TopicsCommand;
import dev.grapevine.cli.up.UpCommand;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** The list of the commands. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    String command =
        Arrays.stream(args).filter(arg -> !arg.startsWith("-")).findFirst().orElse("help");
    List<Path> logs =
        List.of(DefaultFolder.get().resolve("logs"), Path.of(System.getProperty("java.io.tmpdir")));
    LogFile.choose(logs, command.matches("[a-z]+") ? "grapevine-" + command : "grapevine");
    System.exit(commandLine().execute(args));
  }

  /** The command line with all commands. */
  public static CommandLine commandLine() {
    return GrapevineCommand.with(
        List.of(
            new DemoCommand(),
            new UpCommand(),
            new ReplayCommand(),
            new GenerateCommand(),
            new DashboardCommand(),
            new FeedCommand(),
            new TopicsCommand(),
            new GapsCommand(),
            new GapCommand(),
            new ExpertsCommand(),
            new StatusCommand(),
            new BacktestCommand(),
            new EvaluateCommand(),
            new EvaluateQuestionsCommand(),
            new EvaluateGapsCommand(),
            new CalibrateCommand(),
            new JobsCommand()));
  }
}
