package dev.grapevine.servers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an {@link ElasticsearchServer} of one machine is started with, so that tests and the command
 * line share one set of safe defaults.
 *
 * @param zip the distribution as Maven publishes it
 * @param distributions folder into which the zip is unpacked once, shared by all servers
 * @param folder folder of this one server: its data, configuration, logs and process id
 * @param httpPort port of the REST interface; 0 picks a free one
 * @param transportPort port between nodes; 0 picks a free one
 * @param heap heap of the server in the notation of {@code -Xmx}
 * @param password password of the user {@code elastic}, or null for a server without security
 * @param settings further lines of {@code elasticsearch.yml}; they win over the defaults
 * @param jvmOptions further options of the server's JVM
 * @param startTimeout how long the first green or yellow health may take
 * @param stopGrace how long an orderly stop may take before the process is killed
 * @param unprivilegedUser whom the server runs as when this process runs as root
 */
public record ElasticsearchOptions(
    Path zip,
    Path distributions,
    Path folder,
    int httpPort,
    int transportPort,
    String heap,
    String password,
    Map<String, String> settings,
    List<String> jvmOptions,
    Duration startTimeout,
    Duration stopGrace,
    String unprivilegedUser) {

  public ElasticsearchOptions {
    zip = zip.toAbsolutePath().normalize();
    distributions = distributions.toAbsolutePath().normalize();
    folder = folder.toAbsolutePath().normalize();
    requirePort(httpPort, "httpPort");
    requirePort(transportPort, "transportPort");
    if (!heap.matches("[0-9]+[kmgKMG]")) {
      throw new IllegalArgumentException("heap must look like 512m or 2g, but is: " + heap);
    }
    if (password != null && password.length() < 6) {
      throw new IllegalArgumentException("Elasticsearch wants a password of 6 characters or more");
    }
    settings = Map.copyOf(settings);
    jvmOptions = List.copyOf(jvmOptions);
    Objects.requireNonNull(startTimeout, "startTimeout");
    Objects.requireNonNull(stopGrace, "stopGrace");
    Objects.requireNonNull(unprivilegedUser, "unprivilegedUser");
  }

  /**
   * Starts from the defaults: free ports, 512 MB of heap, no security, the distribution unpacked
   * beside the server's folder.
   */
  public static Builder builder(Path zip, Path folder) {
    return new Builder(zip, folder);
  }

  boolean secured() {
    return password != null;
  }

  /** Leaves the password out, since options end up in logs. */
  @Override
  public String toString() {
    return "ElasticsearchOptions[folder=%s, httpPort=%d, heap=%s, secured=%s]"
        .formatted(folder, httpPort, heap, secured());
  }

  private static void requirePort(int port, String name) {
    if (port < 0 || port > 65535) {
      throw new IllegalArgumentException(name + " must be 0 to 65535, but is " + port);
    }
  }

  /** Collects the options that differ from the defaults. */
  public static final class Builder {
    private final Path zip;
    private final Path folder;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private Path distributions;
    private int httpPort;
    private int transportPort;
    private String heap = "512m";
    private String password;
    private List<String> jvmOptions = List.of();
    private Duration startTimeout = Duration.ofSeconds(120);
    private Duration stopGrace = Duration.ofSeconds(20);
    private String unprivilegedUser = "nobody";

    private Builder(Path zip, Path folder) {
      this.zip = Objects.requireNonNull(zip, "zip");
      this.folder = folder.toAbsolutePath().normalize();
      this.distributions = this.folder.resolveSibling("elasticsearch-distributions");
    }

    public Builder distributions(Path value) {
      distributions = value;
      return this;
    }

    public Builder httpPort(int value) {
      httpPort = value;
      return this;
    }

    public Builder transportPort(int value) {
      transportPort = value;
      return this;
    }

    public Builder heap(String value) {
      heap = value;
      return this;
    }

    /** Turns security on, with this password for the user {@code elastic}. */
    public Builder password(String value) {
      password = value;
      return this;
    }

    public Builder setting(String name, String value) {
      settings.put(name, value);
      return this;
    }

    public Builder jvmOptions(String... values) {
      jvmOptions = List.of(values);
      return this;
    }

    public Builder startTimeout(Duration value) {
      startTimeout = value;
      return this;
    }

    public Builder stopGrace(Duration value) {
      stopGrace = value;
      return this;
    }

    public Builder unprivilegedUser(String value) {
      unprivilegedUser = value;
      return this;
    }

    public ElasticsearchOptions build() {
      return new ElasticsearchOptions(
          zip,
          distributions,
          folder,
          httpPort,
          transportPort,
          heap,
          password,
          settings,
          jvmOptions,
          startTimeout,
          stopGrace,
          unprivilegedUser);
    }
  }
}
