package dev.grapevine.cli;

import dev.grapevine.dashboard.elasticsearch.ReadException;
import dev.grapevine.sdk.config.ConfigException;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a person what went wrong; a stack trace is for those who ask for one. */
public final class ErrorReport implements IExecutionExceptionHandler, IParameterExceptionHandler {

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    error(command, e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, command.getErr());
    command
        .getErr()
        .println("Try '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
    return ExitCodes.USAGE;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    boolean debug = isDebug(command);
    if (debug) {
      e.printStackTrace(command.getErr());
    }
    if (e instanceof CliException known) {
      error(command, known.getMessage());
      return known.exitCode();
    }
    if (e instanceof ConfigException) {
      error(command, e.getMessage());
      return ExitCodes.USAGE;
    }
    if (e instanceof ReadException read) {
      error(command, message(read));
      return read.kind() == ReadException.Kind.BAD_URL ? ExitCodes.USAGE : ExitCodes.FAILED;
    }
    if (e instanceof InterruptedException) {
      error(command, "Interrupted.");
      return ExitCodes.INTERRUPTED;
    }
    error(command, "%s%s".formatted(reason(e), debug ? "" : " (--debug shows where)") + log());
    return ExitCodes.FAILED;
  }

  /** What could not be read, with a remedy where there is one. */
  public static String message(ReadException e) {
    return e.kind() == ReadException.Kind.AWAY
        ? e.getMessage()
            + " Is 'deploy/grapevine up' running? Another one can be named with --elasticsearch."
        : e.getMessage();
  }

  private static void error(CommandLine command, String message) {
    command.getErr().println(command.getColorScheme().errorText(message));
    command.getErr().flush();
  }

  private static boolean isDebug(CommandLine command) {
    return command.getCommandSpec().root().userObject() instanceof GrapevineCommand root
        && root.isDebug();
  }

  private static String reason(Exception e) {
    return e.getMessage() == null ? e.toString() : e.getMessage();
  }

  private static String log() {
    return Optional.ofNullable(System.getProperty(LogFile.PROPERTY))
        .map(file -> "\nThe log is in " + file + ".")
        .orElse("");
  }
}
