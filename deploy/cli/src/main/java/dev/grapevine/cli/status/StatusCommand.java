package dev.grapevine.cli.status;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.grapevine.cli.CliException;
import dev.grapevine.cli.ConnectionOptions;
import dev.grapevine.cli.Endpoints;
import dev.grapevine.cli.ExitCodes;
import dev.grapevine.cli.kafka.KafkaClients;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells whether the system is well. */
@Command(
    name = "status",
    description = {
      "Shows how the system is: what Kafka holds, how far behind the jobs are, whether they run,",
      "what Elasticsearch holds. Ends with 1 if something is not well."
    },
    footer = {"Examples:", "  grapevine status", "  grapevine status --json"})
public final class StatusCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "For programs: as JSON.")
  private boolean json;

  @Mixin private ConnectionOptions connections;

  @Override
  public Integer call() throws InterruptedException, JsonProcessingException {
    Endpoints endpoints = connections.endpoints();
    Instant now = Instant.now();
    SystemStatus status =
        new SystemStatus(
            now,
            kafka(endpoints.kafka()),
            FlinkStatus.of(endpoints.flink(), now),
            ElasticsearchStatus.of(endpoints.elasticsearch(), System.getenv()));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(json(status));
      out.flush();
    } else {
      new StatusReport(status, spec.commandLine().getColorScheme().ansi()).print(out);
    }
    return status.problems().isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
  }

  private static KafkaStatus kafka(String bootstrap) throws InterruptedException {
    try {
      return KafkaStatus.of(new KafkaClients(bootstrap, Map.of()));
    } catch (CliException e) {
      return KafkaStatus.unreachable(e.getMessage());
    }
  }

  private static String json(SystemStatus status) throws JsonProcessingException {
    JsonMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    var tree = mapper.<ObjectNode>valueToTree(status);
    tree.set("problems", mapper.valueToTree(status.problems()));
    return mapper.writeValueAsString(tree);
  }
}
