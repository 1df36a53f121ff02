package dev.grapevine.cli;

import dev.grapevine.schemas.Namespace;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whose documents are read, for a command that shows those of one scope. */
public final class ScopeOptions {
  private static final String ORG = "org";

  @Option(
      names = "--scope",
      paramLabel = "org|team/x",
      defaultValue = ORG,
      description = "Of everybody, or of a team (default: ${DEFAULT-VALUE}).")
  private String scope;

  @Mixin private NamespaceOption namespace;

  /** {@code org}, or a team. */
  public String scope() {
    return scope;
  }

  /**
   * The namespace.
   *
   * @throws CliException if that is no name for one
   */
  public Namespace namespace() {
    return namespace.value();
  }

  /**
   * The alias in the namespace, that of everybody or that of teams.
   *
   * @param org its name for everybody in the default namespace
   * @param team its name for teams there
   */
  public String alias(String org, String team) {
    return namespace().index(scope.equals(ORG) ? org : team);
  }
}
