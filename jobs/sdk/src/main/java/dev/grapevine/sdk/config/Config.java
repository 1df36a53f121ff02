package dev.grapevine.sdk.config;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The effective configuration: defaults, then the file, then the environment, then {@code --set},
 * each replacing what came before.
 */
public final class Config {
  private final Map<String, Record> sections;
  private final String description;

  private Config(Map<String, Record> sections, String description) {
    this.sections = Map.copyOf(sections);
    this.description = description;
  }

  /**
   * Reads all sources.
   *
   * @param sections the record type of each section by its path, such as {@code kafka} or {@code
   *     jobs.activity-feed}; the empty path is the file's top level
   * @throws ConfigException with everything that is wrong, when anything is
   */
  public static Config load(
      ConfigSources sources, Map<String, ? extends Class<? extends Record>> sections) {
    Schema schema = new Schema(sections);
    Values values = new Values();
    Problems problems = new Problems();
    sources.file().ifPresent(file -> new YamlSource(file, schema, values, problems).read());
    new EnvironmentSource(sources, schema, values, problems).read();
    new OverrideSource(schema, values, problems).read(sources.overrides());

    Substitution substitution = new Substitution(sources.environment());
    ValueReader reader = new ValueReader(values, substitution, problems);
    Binder binder = new Binder(schema, values, reader, problems);
    Map<String, Record> bound = new HashMap<>();
    new TreeMap<>(sections)
        .forEach(
            (path, type) -> binder.bind(path, type).ifPresent(section -> bound.put(path, section)));
    problems.throwIfAny();
    return new Config(bound, new Describer(values).describe(schema.root()));
  }

  /** A section of which nothing is set. */
  public static <C extends Record> C defaults(Class<C> type) {
    return load(ConfigSources.none(), Map.of("defaults", type)).section("defaults", type);
  }

  /**
   * The section at a path.
   *
   * @throws IllegalArgumentException when none was declared there, or one of another type
   */
  public <C extends Record> C section(String path, Class<C> type) {
    Record section = sections.get(path);
    if (!type.isInstance(section)) {
      throw new IllegalArgumentException(
          "No section " + path + " of type " + type.getSimpleName() + " was declared");
    }
    return type.cast(section);
  }

  /** The effective configuration as YAML, each value with its source, secrets redacted. */
  public String describe() {
    return description;
  }

  /** The same as {@link #describe}, so that logging a configuration is safe. */
  @Override
  public String toString() {
    return description;
  }
}
