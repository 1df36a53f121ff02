package dev.grapevine.cli;

import java.io.IOException;
import java.net.URL;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import picocli.CommandLine.IVersionProvider;

/** The versions that matter when somebody reports a problem, as the jar says them. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Attributes built = attributes();
    return new String[] {
      "Grapevine " + built.getOrDefault(Attributes.Name.IMPLEMENTATION_VERSION, "(not packaged)"),
      "Flink %s, Kafka %s, Elasticsearch %s"
          .formatted(
              value(built, "Flink-Version"),
              value(built, "Kafka-Version"),
              value(built, "Elasticsearch-Version")),
      "Java %s (%s)"
          .formatted(System.getProperty("java.version"), System.getProperty("java.vendor"))
    };
  }

  private static String value(Attributes attributes, String name) {
    String value = attributes.getValue(name);
    return value == null ? "?" : value;
  }

  private static Attributes attributes() throws IOException {
    String here = Version.class.getName().replace('.', '/') + ".class";
    String self = String.valueOf(Version.class.getClassLoader().getResource(here));
    int end = self.indexOf("!/");
    if (end < 0) {
      return new Attributes();
    }
    try (var in = new URL(self.substring(0, end) + "!/META-INF/MANIFEST.MF").openStream()) {
      return new Manifest(in).getMainAttributes();
    }
  }
}
