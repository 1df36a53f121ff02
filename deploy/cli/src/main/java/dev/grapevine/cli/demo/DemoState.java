package dev.grapevine.cli.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.grapevine.cli.CliException;
import dev.grapevine.simulation.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far an organisation has lived in a data folder, so that the next start can go on there.
 *
 * @param settings of the simulation, with all its starts
 * @param sentUntil everything before that is in Kafka
 * @param offsets of each partition, up to which everything is older than that; what lies behind
 *     them may have been sent already or not
 */
record DemoState(Settings settings, Instant sentUntil, Map<Integer, Long> offsets) {
  private static final String FILE = "demo.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  DemoState {
    offsets = Map.copyOf(offsets);
  }

  /** The one of a folder; empty where no organisation has lived yet. */
  static Optional<DemoState> read(Path data) {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(decode(JSON.readTree(Files.readAllBytes(file))));
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw CliException.failed(
          "%s cannot be read: %s. Choose another folder with --data, or empty this one."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private static DemoState decode(JsonNode node) {
    List<Instant> starts = new ArrayList<>();
    node.required("starts").forEach(start -> starts.add(Instant.parse(start.asText())));
    Map<Integer, Long> offsets = new TreeMap<>();
    node.required("offsets")
        .properties()
        .forEach(
            offset -> offsets.put(Integer.valueOf(offset.getKey()), offset.getValue().asLong()));
    return new DemoState(
        new Settings(
            node.required("seed").asLong(),
            starts,
            node.required("weeks").asInt(),
            node.required("eventsPerMinute").asInt(),
            node.required("volume").asDouble()),
        Instant.parse(node.required("sentUntil").asText()),
        offsets);
  }

  /** Writes it to a folder, at once or not at all. */
  void write(Path data) throws IOException {
    Path draft = data.resolve(FILE + ".new");
    Files.write(draft, encode());
    Files.move(
        draft,
        data.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private byte[] encode() throws JsonProcessingException {
    ObjectNode node = JSON.createObjectNode();
    node.put("seed", settings.seed());
    settings.starts().forEach(start -> node.withArray("starts").add(start.toString()));
    node.put("weeks", settings.weeks());
    node.put("eventsPerMinute", settings.eventsPerMinute());
    node.put("volume", settings.volume());
    node.put("sentUntil", sentUntil.toString());
    ObjectNode partitions = node.putObject("offsets");
    new TreeMap<>(offsets).forEach((partition, offset) -> partitions.put("" + partition, offset));
    return JSON.writeValueAsBytes(node);
  }
}
