package dev.grapevine.dashboard.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.grapevine.dashboard.view.Names;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Writes documents as they are, with what belongs to them beside. */
final class Json {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** Documents as their codec writes them. */
  static <T> ArrayNode documents(List<T> documents, Function<T, byte[]> codec) {
    ArrayNode array = MAPPER.createArrayNode();
    documents.forEach(document -> array.add(document(codec.apply(document))));
    return array;
  }

  static JsonNode document(byte[] json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names by id, of those who have one. */
  static ObjectNode names(Collection<String> ids, Names names) {
    ObjectNode node = object();
    ids.stream().distinct().forEach(id -> node.put(id, names.face(id).name()));
    return node;
  }

  static void answer(Context ctx, JsonNode node) {
    answer(ctx, "application/json", node);
  }

  static void answer(Context ctx, String type, JsonNode node) {
    try {
      ctx.contentType(type).result(MAPPER.writeValueAsBytes(node));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
