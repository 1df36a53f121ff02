package dev.grapevine.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command above all others: it has what they share, and does nothing itself. */
@Command(
    name = "grapevine",
    description = {
      "A real-time activity feed and stream processor for organisations whose people learn at"
          + " work.",
      ""
    },
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND",
    parameterListHeading = "%n",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:done",
      "  1:it failed",
      "  2:wrong usage or wrong input; nothing was done",
      "130:interrupted"
    })
public final class GrapevineCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show stack traces of what goes wrong.")
  private boolean debug;

  /** The command line with these commands, in the order of the help. */
  public static CommandLine with(List<?> commands) {
    CommandLine line = new CommandLine(new GrapevineCommand());
    commands.forEach(line::addSubcommand);
    ErrorReport errors = new ErrorReport();
    return line.setExecutionExceptionHandler(errors).setParameterExceptionHandler(errors);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? There are: " + commands());
  }

  private String commands() {
    return String.join(", ", spec.subcommands().keySet()) + ".";
  }

  boolean isDebug() {
    return debug;
  }
}
