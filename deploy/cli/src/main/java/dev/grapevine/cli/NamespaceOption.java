package dev.grapevine.cli;

import dev.grapevine.schemas.Namespace;
import picocli.CommandLine.Option;

/** Of which replay a command shows what came of it. */
public final class NamespaceOption {
  @Option(
      names = {"--into", "--namespace"},
      paramLabel = "NAME",
      description = "Of a replay --into this name.")
  private String namespace;

  /**
   * The namespace, that of the running system if none was named.
   *
   * @throws CliException if that is no name for one
   */
  public Namespace value() {
    try {
      return namespace == null ? Namespace.DEFAULT : new Namespace(namespace);
    } catch (IllegalArgumentException e) {
      throw CliException.usage("--into: " + e.getMessage() + ".");
    }
  }
}
