package dev.grapevine.simulation.truth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Writes and reads the file {@code truth.json}. */
public final class TruthCodec {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private TruthCodec() {}

  /** The file's content. */
  public static byte[] encode(Truth truth) {
    ObjectNode root = JSON.createObjectNode();
    root.put("seed", truth.seed());
    root.put("start", truth.start().toString());
    truth.stories().forEach(story -> write(root.withArray("stories").addObject(), story));
    try {
      return JSON.writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(ObjectNode node, Story story) {
    node.put("id", story.id());
    node.put("kind", story.kind().id());
    node.put("scope", story.scope());
    strings(node, "terms", story.terms());
    node.put("start", story.start().toString());
    node.put("end", story.end() == null ? null : story.end().toString());
    node.put("channel", story.channel());
    node.put("expected", story.expected());
    node.put("about", story.about());
    strings(node, "people", story.people());
    strings(node, "threads", story.threads());
    strings(node, "objects", story.objects());
  }

  private static void strings(ObjectNode node, String name, List<String> values) {
    values.forEach(node.putArray(name)::add);
  }

  /**
   * Reads the file's content.
   *
   * @throws IllegalArgumentException if it is something else; the message says where
   */
  public static Truth decode(byte[] json) {
    try {
      JsonNode root = JSON.readTree(json);
      List<Story> stories = new ArrayList<>();
      for (JsonNode story : required(root, "", "stories")) {
        stories.add(story(story, "stories[%d]".formatted(stories.size())));
      }
      return new Truth(required(root, "", "seed").asLong(), time(root, "", "start"), stories);
    } catch (IOException e) {
      throw new IllegalArgumentException("The ground truth is no JSON: " + e.getMessage(), e);
    }
  }

  private static Story story(JsonNode node, String place) {
    return new Story(
        text(node, place, "id"),
        StoryKind.of(text(node, place, "kind")),
        text(node, place, "scope"),
        strings(node, place, "terms"),
        time(node, place, "start"),
        node.hasNonNull("end") ? time(node, place, "end") : null,
        strings(node, place, "people"),
        node.hasNonNull("channel") ? text(node, place, "channel") : null,
        strings(node, place, "threads"),
        strings(node, place, "objects"),
        text(node, place, "expected"),
        text(node, place, "about"));
  }

  private static List<String> strings(JsonNode node, String place, String name) {
    List<String> values = new ArrayList<>();
    required(node, place, name).forEach(value -> values.add(value.asText()));
    return values;
  }

  private static Instant time(JsonNode node, String place, String name) {
    String text = text(node, place, name);
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s.%s: \"%s\" is no time".formatted(place, name, text), e);
    }
  }

  private static String text(JsonNode node, String place, String name) {
    return required(node, place, name).asText();
  }

  private static JsonNode required(JsonNode node, String place, String name) {
    JsonNode value = node == null ? null : node.get(name);
    if (value == null || value.isNull()) {
      throw new IllegalArgumentException("%s.%s: missing".formatted(place, name));
    }
    return value;
  }
}
