package dev.grapevine.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The published schemas, as a validator other than our codec reads them. */
final class JsonSchemas {
  static final List<String> NAMES =
      List.of(
          "activity",
          "tick",
          "plain",
          "feed-item",
          "topic",
          "topic-transition",
          "trending",
          "gap",
          "gap-transition",
          "expertise",
          "command",
          "command-error",
          "dead-letter",
          "person");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

  private JsonSchemas() {}

  static JsonNode tree(String name) {
    String path = "json-schema/" + name + ".schema.json";
    try (InputStream in = JsonSchemas.class.getResourceAsStream(path)) {
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Schema schema(String name) {
    return REGISTRY.getSchema(tree(name));
  }

  static Schema metaSchema() {
    return REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
  }

  /** What is wrong with the document; empty if it is valid, also in its formats. */
  static List<String> errors(Schema schema, String json) {
    return schema
        .validate(
            json,
            InputFormat.JSON,
            context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
        .stream()
        .map(Object::toString)
        .toList();
  }

  static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
