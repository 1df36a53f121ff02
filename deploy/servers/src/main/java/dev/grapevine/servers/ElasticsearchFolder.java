package dev.grapevine.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The folder of one server and the configuration written into it before each start. */
record ElasticsearchFolder(Path root) {
  Path config() {
    return root.resolve("config");
  }

  Path data() {
    return root.resolve("data");
  }

  Path logs() {
    return root.resolve("logs");
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  Path console() {
    return logs().resolve("console.log");
  }

  Path pidFile() {
    return data().resolve("elasticsearch.pid");
  }

  /** On the server's command line, so that it can be told from any other Elasticsearch. */
  String marker() {
    return "-Ddev.grapevine.data=" + data();
  }

  void prepare(Path home, ElasticsearchOptions options, int httpPort, int transportPort)
      throws IOException {
    for (Path folder : List.of(config(), data(), logs(), temporary())) {
      Files.createDirectories(folder);
    }
    Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-x--x"));
    try (Stream<Path> shipped = Files.list(home.resolve("config"))) {
      for (Path file : (Iterable<Path>) shipped::iterator) {
        Files.copy(file, config().resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.write(config().resolve("elasticsearch.yml"), settings(options, httpPort, transportPort));
    Files.write(config().resolve("jvm.options"), jvmOptions(options));
  }

  List<String> settings(ElasticsearchOptions options, int httpPort, int transportPort) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("cluster.name", "grapevine");
    settings.put("node.name", "grapevine-1");
    settings.put("node.roles", "[master, data]");
    settings.put("discovery.type", "single-node");
    settings.put("network.host", "127.0.0.1");
    settings.put("http.port", Integer.toString(httpPort));
    settings.put("transport.port", Integer.toString(transportPort));
    settings.put("path.data", quoted(data().toString()));
    settings.put("path.logs", quoted(logs().toString()));
    settings.put("action.auto_create_index", quoted("grapevine-*"));
    settings.put("xpack.security.enabled", Boolean.toString(options.secured()));
    settings.put("xpack.security.enrollment.enabled", "false");
    // A rather full laptop disk must not turn the indices read-only.
    settings.put("cluster.routing.allocation.disk.threshold_enabled", "false");
    options.settings().forEach((name, value) -> settings.put(name, quoted(value)));
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + ": " + setting.getValue())
        .collect(Collectors.toList());
  }

  List<String> jvmOptions(ElasticsearchOptions options) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "-Xms" + options.heap(),
                "-Xmx" + options.heap(),
                "-XX:+UseG1GC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:ErrorFile=" + logs().resolve("hs_err_pid%p.log"),
                "-Djava.io.tmpdir=${ES_TMPDIR}",
                marker()));
    lines.addAll(options.jvmOptions());
    return lines;
  }

  /** The end of what the server printed, for messages. */
  String tail(int lines) {
    try {
      List<String> all = Files.readAllLines(console());
      return String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
    } catch (IOException e) {
      return "(no log at " + console() + ")";
    }
  }

  private static String quoted(String value) {
    return '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
