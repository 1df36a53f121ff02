package dev.grapevine.cli.up;

import dev.grapevine.cli.people.PeopleWriter;
import dev.grapevine.intake.Formats;
import dev.grapevine.schemas.IndexTemplates;
import dev.grapevine.schemas.Namespace;
import dev.grapevine.sdk.Ports;
import dev.grapevine.servers.TopicSpec;
import dev.grapevine.servers.Topics;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the topics and the index templates of a namespace; what is there already is kept. */
public final class Provisioning {
  private final String bootstrap;
  private final URI elasticsearch;
  private final int partitions;
  private final HttpClient http = HttpClient.newHttpClient();

  /**
   * @param partitions of every topic: as many tasks can share it, for ever
   */
  public Provisioning(String bootstrap, URI elasticsearch, int partitions) {
    this.bootstrap = bootstrap;
    this.elasticsearch = elasticsearch;
    this.partitions = partitions;
  }

  /** Topics and templates. */
  public void provision(Namespace namespace) throws IOException, InterruptedException {
    topics(bootstrap, namespace, partitions);
    IndexTemplates templates = IndexTemplates.DEFAULT;
    put("_component_template", templates.components());
    put("_index_template", templates.templates(namespace));
  }

  /** The topics alone. */
  public static void topics(String bootstrap, Namespace namespace, int partitions) {
    List<TopicSpec> topics = new ArrayList<>();
    Stream.concat(
            Ports.raw(Formats.names()).topics().stream(),
            Stream.of(
                Ports.ACTIVITIES.name(),
                Ports.TOPIC_TRANSITIONS.name(),
                Ports.ALERTS.name(),
                Ports.COMMANDS.name(),
                Ports.COMMAND_ERRORS.name()))
        .forEach(topic -> topics.add(TopicSpec.of(namespace.topic(topic), partitions)));
    topics.add(DeadLetterLimits.topic(namespace, partitions));
    topics.add(PeopleWriter.topic(namespace));
    Topics.ensure(bootstrap, topics);
  }

  private void put(String kind, Map<String, String> bodies)
      throws IOException, InterruptedException {
    for (var body : bodies.entrySet()) {
      HttpRequest request =
          HttpRequest.newBuilder(elasticsearch.resolve("/" + kind + "/" + body.getKey()))
              .header("Content-Type", "application/json")
              .PUT(BodyPublishers.ofString(body.getValue()))
              .build();
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(
            "Elasticsearch refused the template %s: %s".formatted(body.getKey(), answer.body()));
      }
    }
  }
}
