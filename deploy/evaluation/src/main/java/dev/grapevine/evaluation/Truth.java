package dev.grapevine.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads dated events: a list of them, or the file that {@code grapevine generate} writes, whose
 * stories are read as events that are expected to emerge, not to be found, or to be a gap.
 */
public final class Truth {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Truth() {}

  /**
   * Reads a file.
   *
   * @throws IllegalArgumentException if it does not hold events; the message says where
   * @throws IOException if it cannot be read
   */
  public static List<DatedEvent> read(Path file) throws IOException {
    JsonNode root;
    try {
      root = JSON.readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s, line %d, column %d: %s."
              .formatted(
                  file,
                  e.getLocation().getLineNr(),
                  e.getLocation().getColumnNr(),
                  e.getOriginalMessage()),
          e);
    }
    JsonNode list = root.path("stories").isArray() ? root.path("stories") : root;
    if (!list.isArray()) {
      throw new IllegalArgumentException(
          file + " holds no list. It must be a list of events, or have one named stories.");
    }
    List<DatedEvent> events = new ArrayList<>();
    for (JsonNode node : list) {
      events.add(event(node, file + ", event " + (events.size() + 1)));
    }
    return events;
  }

  private static DatedEvent event(JsonNode node, String place) {
    boolean story = node.has("expected");
    List<String> terms = new ArrayList<>();
    node.path("terms").forEach(term -> terms.add(term.asText().toLowerCase(Locale.ROOT)));
    String type = story ? type(node.path("expected").asText()) : text(node, "type", place);
    if (terms.isEmpty() && !type.equals("gap")) {
      throw new IllegalArgumentException(place + ": terms must be a list of words or phrases.");
    }
    return new DatedEvent(
        text(node, story ? "id" : "topic", place), type, terms, time(node, place));
  }

  private static String type(String expected) {
    return switch (expected) {
      case "emerging" -> expected;
      case "none" -> "negative";
      default -> "gap";
    };
  }

  private static Instant time(JsonNode node, String place) {
    String start = text(node, "start", place);
    try {
      return Instant.parse(start.indexOf('T') < 0 ? start + "T00:00:00Z" : start);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s: start is '%s', and must be a time such as 2025-01-01T12:00:00Z."
              .formatted(place, start),
          e);
    }
  }

  private static String text(JsonNode node, String field, String place) {
    if (!node.path(field).isTextual()) {
      throw new IllegalArgumentException("%s: %s is missing.".formatted(place, field));
    }
    return node.path(field).asText();
  }
}
