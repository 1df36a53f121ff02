package dev.grapevine.cli.evaluate;

import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Histories are plain unless another format is named. */
public final class PlainByDefault implements IDefaultValueProvider {

  @Override
  public String defaultValue(ArgSpec arg) {
    return arg.isOption() && ((OptionSpec) arg).longestName().equals("--format") ? "plain" : null;
  }
}
