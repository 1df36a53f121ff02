package dev.grapevine.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Runs the command line in this process, as a person would see it. */
public final class Cli {
  private Cli() {}

  /** What a call has left behind. */
  public record Result(int exitCode, String out, String err) {}

  /** Runs a command line with these arguments. */
  public static Result run(CommandLine line, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode =
        line.setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
            .execute(args);
    return new Result(exitCode, out.toString(), err.toString());
  }
}
