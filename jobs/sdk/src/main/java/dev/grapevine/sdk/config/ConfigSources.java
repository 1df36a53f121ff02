package dev.grapevine.sdk.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a configuration is read from; passed in rather than looked up, so that a test decides
 * what the environment is.
 *
 * @param file the YAML file, if any
 * @param overrides the texts of {@code --set}, each {@code path=value}; the last one of a path wins
 * @param environment the environment's variables
 * @param otherVariables names that begin with {@code GRAPEVINE_} and are no settings
 */
public record ConfigSources(
    Optional<Path> file,
    List<String> overrides,
    Map<String, String> environment,
    Set<String> otherVariables) {

  public ConfigSources {
    overrides = List.copyOf(overrides);
    environment = Map.copyOf(environment);
    otherVariables = Set.copyOf(otherVariables);
  }

  /** No file, no {@code --set} and an empty environment: defaults only. */
  public static ConfigSources none() {
    return new ConfigSources(Optional.empty(), List.of(), Map.of(), Set.of());
  }

  /** These sources with this file. */
  public ConfigSources withFile(Path newFile) {
    return new ConfigSources(Optional.of(newFile), overrides, environment, otherVariables);
  }

  /** These sources with these texts of {@code --set}. */
  public ConfigSources withOverrides(List<String> newOverrides) {
    return new ConfigSources(file, newOverrides, environment, otherVariables);
  }

  /** These sources with this environment, of which {@code others} are no settings. */
  public ConfigSources withEnvironment(Map<String, String> newEnvironment, Set<String> others) {
    return new ConfigSources(file, overrides, newEnvironment, others);
  }

  /** Neither values of the environment nor of {@code --set}: each may be a secret. */
  @Override
  public String toString() {
    return "ConfigSources[file=" + file.map(Path::toString).orElse("none") + "]";
  }
}
