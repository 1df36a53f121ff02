package dev.grapevine.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds records, published schemas and index mappings against each other. */
class ContractDriftTest {
  private static final Set<String> ENVELOPE = Set.of("id", "source", "time", "partitionKey");

  @Test
  void activityAndItsSchema() {
    JsonNode schema = JsonSchemas.tree("activity");
    Map<String, String> components = components(Activity.class);
    components.keySet().removeAll(ENVELOPE);

    assertThat(types(schema.at("/properties/data/properties"))).isEqualTo(components);
    assertThat(names(schema.get("properties")))
        .containsExactlyInAnyOrder(
            "specversion", "id", "source", "type", "time", "partitionkey", "data");
    assertThat(schema.at("/properties/type/const").textValue()).isEqualTo(Activity.TYPE);
    assertThat(texts(schema.get("required")))
        .containsExactlyInAnyOrder("specversion", "id", "source", "type", "time", "data");
    assertThat(texts(schema.at("/properties/data/required")))
        .containsExactlyInAnyOrder("actor", "verb");
  }

  @Test
  void plainLineAndActivity() {
    JsonNode data = JsonSchemas.tree("activity").at("/properties/data/properties");
    JsonNode plain = JsonSchemas.tree("plain");
    Map<String, String> components = components(Activity.class);
    components.remove("partitionKey");

    assertThat(types(plain.get("properties"))).isEqualTo(components);
    assertThat(texts(plain.get("required"))).containsExactlyInAnyOrder("id", "time", "actor");
    for (String name : names(data)) {
      if (!Set.of("verb", "visibility").contains(name)) {
        assertThat(plain.get("properties").get(name)).as(name).isEqualTo(data.get(name));
      }
    }
  }

  @Test
  void tickAndItsSchema() {
    JsonNode schema = JsonSchemas.tree("tick");

    assertThat(names(schema.get("properties"))).containsAll(components(Tick.class).keySet());
    assertThat(schema.at("/properties/type/const").textValue()).isEqualTo(Tick.TYPE);
  }

  @Test
  void feedItemItsSchemaAndItsMapping() {
    JsonNode properties = JsonSchemas.tree("feed-item").get("properties");

    assertThat(types(properties)).isEqualTo(components(FeedItem.class));
    assertThat(mapping("grapevine-feed.v1")).isEqualTo(mappingOf(FeedItem.class));
  }

  @Test
  void topicItsSchemaAndItsMapping() {
    JsonNode properties = JsonSchemas.tree("topic").get("properties");

    assertThat(types(properties)).isEqualTo(components(Topic.class));
    assertThat(types(properties.at("/evidence/items/properties")))
        .isEqualTo(components(TopicEvidence.class));
    assertThat(types(properties.at("/history/items/properties")))
        .isEqualTo(components(TopicChange.class));
    assertThat(mapping("grapevine-topics.v1")).isEqualTo(mappingOf(Topic.class));
    assertThat(mapping("grapevine-topics.v1", "/evidence/properties"))
        .isEqualTo(mappingOf(TopicEvidence.class));
    String descriptions = properties.toString();
    assertThat(descriptions)
        .contains(
            "at most %d.".formatted(Topic.MAX_EVIDENCE),
            "the newest %d.".formatted(Topic.MAX_HISTORY),
            "%d days.".formatted(Topic.SPARKLINE_DAYS),
            "at most %d characters.".formatted(TopicEvidence.MAX_TEXT));
  }

  @Test
  void topicTransitionAndItsSchema() {
    JsonNode schema = JsonSchemas.tree("topic-transition");

    assertThat(types(schema.get("properties"))).isEqualTo(components(TopicTransition.class));
  }

  @Test
  void trendingItsSchemaAndItsMapping() {
    JsonNode properties = JsonSchemas.tree("trending").get("properties");

    assertThat(types(properties)).isEqualTo(components(Trending.class));
    assertThat(types(properties.at("/entries/items/properties")))
        .isEqualTo(components(TrendingEntry.class));
    assertThat(mapping("grapevine-trending.v1")).isEqualTo(mappingOf(Trending.class));
    assertThat(properties.toString()).contains("at most %d.".formatted(Trending.MAX_ENTRIES));
  }

  @Test
  void gapItsSchemaAndItsMapping() {
    JsonNode properties = JsonSchemas.tree("gap").get("properties");

    assertThat(types(properties)).isEqualTo(components(Gap.class));
    assertThat(types(properties.at("/evidence/items/properties")))
        .isEqualTo(components(TopicEvidence.class));
    assertThat(types(properties.at("/helpers/items/properties")))
        .isEqualTo(components(Expert.class));
    assertThat(mapping("grapevine-gaps.v1")).isEqualTo(mappingOf(Gap.class));
    assertThat(mapping("grapevine-gaps.v1", "/evidence/properties"))
        .isEqualTo(mappingOf(TopicEvidence.class));
    assertThat(mapping("grapevine-gaps.v1", "/helpers/properties"))
        .isEqualTo(mappingOf(Expert.class));
    assertThat(properties.toString())
        .contains(
            "show it, at most %d.".formatted(Gap.MAX_EVIDENCE),
            "help, at most %d.".formatted(Gap.MAX_HELPERS),
            "first, at most %d.".formatted(Expert.MAX_EVIDENCE));
  }

  @Test
  void gapTransitionItsSchemaAndItsMapping() {
    JsonNode properties = JsonSchemas.tree("gap-transition").get("properties");

    assertThat(types(properties)).isEqualTo(components(GapTransition.class));
    assertThat(mapping("grapevine-gap-history.v1")).isEqualTo(mappingOf(GapTransition.class));
  }

  @Test
  void expertiseItsSchemaAndItsMapping() {
    JsonNode properties = JsonSchemas.tree("expertise").get("properties");

    assertThat(types(properties)).isEqualTo(components(ExpertiseDocument.class));
    assertThat(mapping("grapevine-expertise.v1")).isEqualTo(mappingOf(ExpertiseDocument.class));
    assertThat(properties.toString())
        .contains("know, at most %d.".formatted(ExpertiseDocument.MAX_PEOPLE));
  }

  @Test
  void commandsTheirErrorsAndTheirSchemas() {
    JsonNode command = JsonSchemas.tree("command").get("properties");
    JsonNode error = JsonSchemas.tree("command-error").get("properties");

    assertThat(types(command)).isEqualTo(components(Command.class));
    assertThat(types(error)).isEqualTo(components(CommandError.class));
    assertThat(texts(command.at("/action/enum")))
        .containsExactlyElementsOf(
            Arrays.stream(CommandAction.values()).map(CommandAction::id).toList());
    assertThat(texts(error.at("/reason/enum")))
        .containsExactlyElementsOf(
            Arrays.stream(CommandError.Reason.values()).map(CommandError.Reason::id).toList());
    assertThat(command.at("/gap/maxLength").intValue()).isEqualTo(Limits.ID_LENGTH);
  }

  @Test
  void deadLetterItsSchemaAndItsMapping() {
    JsonNode properties = JsonSchemas.tree("dead-letter").get("properties");

    assertThat(types(properties)).isEqualTo(components(DeadLetter.class));
    assertThat(mapping("grapevine-dead-letters.v1")).isEqualTo(mappingOf(DeadLetter.class));
    assertThat(texts(properties.at("/reason/enum")))
        .containsExactlyElementsOf(
            Arrays.stream(DeadLetter.Reason.values()).map(DeadLetter.Reason::id).toList());
    assertThat(texts(properties.at("/encoding/enum")))
        .containsExactly(DeadLetters.TEXT, DeadLetters.BASE64);
  }

  @Test
  void personAndItsSchema() {
    JsonNode schema = JsonSchemas.tree("person");

    assertThat(types(schema.get("properties"))).isEqualTo(components(Person.class));
    assertThat(texts(schema.get("required"))).containsExactlyInAnyOrder("id", "name");
    assertThat(texts(schema.at("/properties/type/enum")))
        .containsExactlyElementsOf(Arrays.stream(ActorType.values()).map(ActorType::id).toList());
    assertThat(schema.at("/properties/name/maxLength").intValue()).isEqualTo(Limits.ID_LENGTH);
    assertThat(schema.at("/properties/teams/maxItems").intValue()).isEqualTo(Limits.ENTRIES);
  }

  @Test
  void enumsAndTheirNames() {
    List<String> verbs = Arrays.stream(Verb.values()).map(Verb::id).toList();
    List<String> visibilities = Arrays.stream(Visibility.values()).map(Visibility::id).toList();
    List<String> actorTypes = Arrays.stream(ActorType.values()).map(ActorType::id).toList();
    for (JsonNode properties :
        List.of(
            JsonSchemas.tree("activity").at("/properties/data/properties"),
            JsonSchemas.tree("plain").get("properties"),
            JsonSchemas.tree("feed-item").get("properties"),
            JsonSchemas.tree("topic").get("properties"),
            JsonSchemas.tree("topic-transition").get("properties"),
            JsonSchemas.tree("trending").get("properties"),
            JsonSchemas.tree("gap").get("properties"),
            JsonSchemas.tree("gap-transition").get("properties"),
            JsonSchemas.tree("expertise").get("properties"))) {
      if (properties.has("verb")) {
        assertThat(texts(properties.at("/verb/enum"))).isEqualTo(verbs);
      }
      assertThat(texts(properties.at("/visibility/anyOf/0/enum"))).isEqualTo(visibilities);
      if (properties.has("actorType")) {
        assertThat(texts(properties.at("/actorType/enum"))).isEqualTo(actorTypes);
      }
    }
  }

  @Test
  void statesAndTheirNames() {
    List<String> states = Arrays.stream(TopicState.values()).map(TopicState::id).toList();
    JsonNode topic = JsonSchemas.tree("topic").get("properties");

    assertThat(texts(topic.at("/state/enum"))).isEqualTo(states);
    assertThat(texts(topic.at("/history/items/properties/state/enum"))).isEqualTo(states);
    assertThat(texts(JsonSchemas.tree("topic-transition").at("/properties/state/enum")))
        .isEqualTo(states);
    assertThat(
            texts(
                JsonSchemas.tree("trending").at("/properties/entries/items/properties/state/enum")))
        .isEqualTo(states);
  }

  @Test
  void statesAndSeveritiesOfGapsAndTheirNames() {
    List<String> states = Arrays.stream(GapState.values()).map(GapState::id).toList();
    List<String> severities = Arrays.stream(GapSeverity.values()).map(GapSeverity::id).toList();
    for (String name : List.of("gap", "gap-transition", "command-error")) {
      assertThat(texts(JsonSchemas.tree(name).at("/properties/state/enum"))).isEqualTo(states);
    }
    assertThat(texts(JsonSchemas.tree("gap-transition").at("/properties/from/enum")))
        .isEqualTo(states);
    assertThat(texts(JsonSchemas.tree("gap").at("/properties/severity/enum")))
        .isEqualTo(severities);
    assertThat(texts(JsonSchemas.tree("gap-transition").at("/properties/severity/enum")))
        .isEqualTo(severities);
  }

  @Test
  void everyFieldOfEverySchemaIsDescribed() {
    for (String name : JsonSchemas.NAMES) {
      JsonNode schema = JsonSchemas.tree(name);
      assertThat(schema.path("description").asText()).as(name).isNotBlank();
      for (JsonNode properties :
          List.of(
              schema.get("properties"),
              schema.at("/properties/data/properties"),
              schema.at("/properties/evidence/items/properties"),
              schema.at("/properties/history/items/properties"),
              schema.at("/properties/entries/items/properties"),
              schema.at("/properties/helpers/items/properties"),
              schema.at("/properties/people/items/properties"))) {
        properties.forEach(
            field ->
                assertThat(field.path("description").asText())
                    .as("%s: %s", name, field)
                    .endsWith("."));
      }
    }
  }

  @Test
  void limitsAndTheirValues() {
    JsonNode data = JsonSchemas.tree("activity").at("/properties/data/properties");

    assertThat(data.at("/actor/maxLength").intValue()).isEqualTo(Limits.ID_LENGTH);
    assertThat(data.at("/text/maxLength").intValue()).isEqualTo(Limits.STRING_LENGTH);
    assertThat(data.at("/tags/maxItems").intValue()).isEqualTo(Limits.ENTRIES);
    assertThat(data.at("/attributes/maxProperties").intValue()).isEqualTo(Limits.ENTRIES / 2);
    assertThat(data.at("/attributes/propertyNames/maxLength").intValue())
        .isEqualTo(Limits.NAME_LENGTH);
  }

  @Test
  void theReadmeNamesEveryVerbFieldReasonAndState() throws IOException {
    String readme = Files.readString(Path.of("README.md"));

    for (Verb verb : Verb.values()) {
      assertThat(readme)
          .contains(
              "| `%s` | %s | %s | %s |"
                  .formatted(
                      verb.id(),
                      verb.kind().name().toLowerCase(Locale.ROOT),
                      verb.activityStreams().orElse(""),
                      verb.xapi().orElse("")));
    }
    names(JsonSchemas.tree("activity").at("/properties/data/properties"))
        .forEach(name -> assertThat(readme).contains("| `" + name + "` |"));
    for (DeadLetter.Reason reason : DeadLetter.Reason.values()) {
      assertThat(readme).contains("| `" + reason.id() + "` |");
    }
    for (TopicState state : TopicState.values()) {
      assertThat(readme).contains("| `" + state.id() + "` |");
    }
    for (GapState state : GapState.values()) {
      assertThat(readme).contains("| `" + state.id() + "` |");
    }
    for (CommandAction action : CommandAction.values()) {
      assertThat(readme).contains("| `" + action.id() + "` |");
    }
    for (CommandError.Reason reason : CommandError.Reason.values()) {
      assertThat(readme).contains("| `" + reason.id() + "` |");
    }
  }

  /** The components by name, with the type that each has in JSON. */
  private static Map<String, String> components(Class<? extends Record> type) {
    Map<String, String> components = new TreeMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      components.put(component.getName(), jsonType(component));
    }
    return components;
  }

  private static String jsonType(RecordComponent component) {
    Class<?> type = component.getType();
    if (type == String.class || type == Instant.class || type.isEnum()) {
      return type == Instant.class ? "time" : type.isEnum() ? "enum" : "string";
    } else if (type == boolean.class || type == double.class) {
      return type == boolean.class ? "boolean" : "number";
    } else if (type == List.class || type == Map.class) {
      return type == List.class ? listType(component.getGenericType()) : "object";
    }
    assertThat(type).isIn(int.class, Integer.class, long.class);
    return type == long.class
        ? "integer up to " + Long.MAX_VALUE
        : "integer up to " + Integer.MAX_VALUE;
  }

  private static String listType(Type list) {
    Type element = ((ParameterizedType) list).getActualTypeArguments()[0];
    return element == String.class
        ? "array"
        : element == Integer.class ? "array of numbers" : "array of objects";
  }

  /** The properties by name, with the type that each has but for null. */
  private static Map<String, String> types(JsonNode properties) {
    Map<String, String> types = new TreeMap<>();
    for (String name : names(properties)) {
      JsonNode property = properties.get(name);
      JsonNode type = property.path("type");
      String text = type.isArray() ? type.get(0).textValue() : type.textValue();
      if (property.has("enum") || property.at("/anyOf/0").has("enum")) {
        // One of two strings, but not an enum of its own in Java.
        text = name.equals("encoding") ? "string" : "enum";
      } else if (property.path("format").asText().equals("date-time")) {
        text = "time";
      } else if ("array".equals(text)) {
        text +=
            switch (property.at("/items/type").asText()) {
              case "integer" -> " of numbers";
              case "object" -> " of objects";
              default -> "";
            };
      } else if ("integer".equals(text)) {
        text += " up to " + property.get("maximum").asText();
      }
      types.put(name, text);
    }
    return types;
  }

  private static Map<String, String> mapping(String component) {
    return mapping(component, "");
  }

  private static Map<String, String> mapping(String component, String path) {
    JsonNode properties =
        JsonSchemas.parse(IndexTemplates.DEFAULT.components().get(component))
            .at("/template/mappings/properties" + path);
    Map<String, String> types = new TreeMap<>();
    for (String name : names(properties)) {
      String type = properties.get(name).path("type").asText("object");
      // Both hold a string; which one is a question of how it is searched.
      types.put(name, type.equals("text") ? "keyword" : type);
    }
    return types;
  }

  private static Map<String, String> mappingOf(Class<? extends Record> type) {
    Map<String, String> types = components(type);
    types.replaceAll(
        (name, json) ->
            switch (json) {
              case "time" -> "date";
              case "number" -> "double";
              case "boolean" -> "boolean";
              case "string", "enum", "array" -> "keyword";
              case "array of numbers" -> "integer";
              case "object", "array of objects" -> "object";
              default -> json.endsWith("" + Long.MAX_VALUE) ? "long" : "integer";
            });
    return types;
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(
        node -> {
          if (node.isTextual()) {
            texts.add(node.textValue());
          }
        });
    return texts;
  }
}
