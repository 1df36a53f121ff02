package dev.grapevine.dashboard.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.grapevine.schemas.GapSeverity;
import dev.grapevine.schemas.GapState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reads who is to be told of gaps from a file, a JSON list of objects. */
public final class WebhooksFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> FIELDS =
      Set.of("name", "url", "secret", "scopes", "types", "severities", "states", "allowInsecure");

  private WebhooksFile() {}

  /**
   * The webhooks in the file.
   *
   * @throws IllegalArgumentException if it cannot be read or one is wrong, with place and remedy
   */
  public static List<Webhook> read(Path file) {
    try {
      return read(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s: it cannot be read as a file of webhooks. Is it there, and yours to read?"
              .formatted(file),
          e);
    }
  }

  static List<Webhook> read(String text, String file) {
    JsonNode root;
    try {
      root = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "%s, line %d: it is no JSON. Write a list such as [{\"name\": …, \"url\": …, \"secret\": …, \"scopes\": [\"org\"]}]."
              .formatted(file, e.getLocation() == null ? 1 : e.getLocation().getLineNr()),
          e);
    }
    if (!root.isArray()) {
      throw new IllegalArgumentException("%s: it is no list. Begin with [.".formatted(file));
    }
    List<Webhook> webhooks = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (int i = 0; i < root.size(); i++) {
      try {
        Webhook webhook = webhook(root.get(i));
        if (!names.add(webhook.name())) {
          throw new IllegalArgumentException(
              "name: %s is the name of another. Give each its own.".formatted(webhook.name()));
        }
        webhooks.add(webhook);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("%s: $[%d].%s".formatted(file, i, e.getMessage()), e);
      }
    }
    return List.copyOf(webhooks);
  }

  private static Webhook webhook(JsonNode node) {
    node.fieldNames()
        .forEachRemaining(
            field -> {
              if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException(
                    "%s: there is no such setting; one of %s"
                        .formatted(field, String.join(", ", FIELDS.stream().sorted().toList())));
              }
            });
    String name = text(node, "name");
    return new Webhook(
        name,
        url(text(node, "url")),
        text(node, "secret"),
        texts(node, "scopes", scope -> true, ""),
        texts(node, "types", type -> true, ""),
        texts(node, "severities", each -> GapSeverity.of(each).isPresent(), "low, medium, high"),
        texts(
            node,
            "states",
            each -> GapState.of(each).isPresent(),
            String.join(", ", Arrays.stream(GapState.values()).map(GapState::id).toList())),
        node.path("allowInsecure").asBoolean(false));
  }

  private static URI url(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException e) {
      // Not with the text itself: it may hold a secret.
      throw new IllegalArgumentException(
          "url: it is none such as https://chat.example.org/hooks/gaps", e);
    }
  }

  private static String text(JsonNode node, String field) {
    String text = node.path(field).asText("");
    if (text.isBlank()) {
      throw new IllegalArgumentException("%s: it is missing.".formatted(field));
    }
    return text;
  }

  private static Set<String> texts(
      JsonNode node, String field, Predicate<String> known, String all) {
    JsonNode list = node.path(field);
    if (!list.isMissingNode() && !list.isArray()) {
      throw new IllegalArgumentException(
          "%s: it is no list. Write [\"%s\"].".formatted(field, list.asText("…")));
    }
    Set<String> texts = new LinkedHashSet<>();
    list.forEach(
        each -> {
          if (!known.test(each.asText())) {
            throw new IllegalArgumentException(
                "%s: %s is none of %s.".formatted(field, each.asText(), all));
          }
          texts.add(each.asText());
        });
    return texts;
  }
}
