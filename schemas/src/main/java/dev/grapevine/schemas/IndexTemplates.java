package dev.grapevine.schemas;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Elasticsearch templates that must be in place before any document is written. Mappings are
 * component templates, named by version and shared by all namespaces, so that releases can stand
 * side by side; each alias of each namespace has an index template, which a release replaces.
 *
 * @param shards primary shards of an index
 * @param replicas copies of each of them
 */
public record IndexTemplates(int shards, int replicas) {

  /** Alias of the lines that the whole organisation may see, in monthly indices. */
  public static final String FEED_ORG = "grapevine-feed-org";

  /** Alias of the lines that teams may see, in monthly indices. */
  public static final String FEED_TEAM = "grapevine-feed-team";

  /** Alias of the topics that the whole organisation may see. */
  public static final String TOPICS_ORG = "grapevine-topics-org";

  /** Alias of the topics that teams may see. */
  public static final String TOPICS_TEAM = "grapevine-topics-team";

  /** Alias of what is hot now in the whole organisation. */
  public static final String TRENDING_ORG = "grapevine-trending-org";

  /** Alias of what is hot now in teams. */
  public static final String TRENDING_TEAM = "grapevine-trending-team";

  /** Alias of the knowledge gaps that the whole organisation may see. */
  public static final String GAPS_ORG = "grapevine-gaps-org";

  /** Alias of the knowledge gaps that teams may see. */
  public static final String GAPS_TEAM = "grapevine-gaps-team";

  /** Alias of what became of the gaps that the whole organisation may see. */
  public static final String GAP_HISTORY_ORG = "grapevine-gap-history-org";

  /** Alias of what became of the gaps that teams may see. */
  public static final String GAP_HISTORY_TEAM = "grapevine-gap-history-team";

  /** Alias of who knows what, as the whole organisation may see it. */
  public static final String EXPERTISE_ORG = "grapevine-expertise-org";

  /** Alias of who knows what, as teams may see it. */
  public static final String EXPERTISE_TEAM = "grapevine-expertise-team";

  /** Alias of the records that could not be processed. */
  public static final String DEAD_LETTERS = "grapevine-dead-letters";

  private static final int PRIORITY = 500;
  private static final String REFRESH_INTERVAL = "500ms";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The mapping behind each alias. */
  private static final Map<String, String> MAPPINGS =
      inOrder(
          List.of(
              Map.entry(FEED_ORG, "feed"),
              Map.entry(FEED_TEAM, "feed"),
              Map.entry(TOPICS_ORG, "topics"),
              Map.entry(TOPICS_TEAM, "topics"),
              Map.entry(TRENDING_ORG, "trending"),
              Map.entry(TRENDING_TEAM, "trending"),
              Map.entry(GAPS_ORG, "gaps"),
              Map.entry(GAPS_TEAM, "gaps"),
              Map.entry(GAP_HISTORY_ORG, "gap-history"),
              Map.entry(GAP_HISTORY_TEAM, "gap-history"),
              Map.entry(EXPERTISE_ORG, "expertise"),
              Map.entry(EXPERTISE_TEAM, "expertise"),
              Map.entry(DEAD_LETTERS, "dead-letters")));

  /** One shard without a replica: what one machine can hold. */
  public static final IndexTemplates DEFAULT = new IndexTemplates(1, 0);

  /**
   * Templates with these numbers.
   *
   * @throws IllegalArgumentException if there is less than one shard or less than no replica
   */
  public IndexTemplates {
    if (shards < 1 || replicas < 0) {
      throw new IllegalArgumentException(
          "%d shards and %d replicas: an index needs a shard at least".formatted(shards, replicas));
    }
  }

  /** Every alias, by its name in the default namespace. */
  public static List<String> aliases() {
    return List.copyOf(MAPPINGS.keySet());
  }

  /** The component templates by name, as bodies for {@code PUT _component_template/<name>}. */
  public Map<String, String> components() {
    Map<String, String> components = new LinkedHashMap<>();
    for (String mapping : MAPPINGS.values()) {
      components.put(component(mapping), resource(mapping));
    }
    return Collections.unmodifiableMap(components);
  }

  /**
   * The index templates of a namespace by name, as bodies for {@code PUT _index_template/<name>};
   * the components must be there already.
   */
  public Map<String, String> templates(Namespace namespace) {
    Map<String, String> templates = new LinkedHashMap<>();
    MAPPINGS.forEach(
        (alias, mapping) ->
            templates.put(namespace.index(alias), template(namespace, alias, mapping)));
    return Collections.unmodifiableMap(templates);
  }

  private String template(Namespace namespace, String alias, String mapping) {
    ObjectNode root = JSON.createObjectNode();
    root.putArray("index_patterns").add(namespace.indexPattern(alias));
    root.putArray("composed_of").add(component(mapping));
    root.put("priority", PRIORITY);
    root.put("version", version(mapping));
    root.putObject("_meta").put("version", version(mapping)).put("namespace", namespace.name());
    ObjectNode body = root.putObject("template");
    ObjectNode index = body.putObject("settings").putObject("index");
    index.put("number_of_shards", shards);
    index.put("number_of_replicas", replicas);
    index.put("refresh_interval", REFRESH_INTERVAL);
    body.putObject("aliases").putObject(namespace.index(alias));
    return root.toPrettyString();
  }

  private static String component(String mapping) {
    return "grapevine-" + mapping + ".v" + version(mapping);
  }

  private static int version(String mapping) {
    try {
      return JSON.readTree(resource(mapping)).path("_meta").path("version").intValue();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String resource(String mapping) {
    String path = "elasticsearch/" + mapping + ".json";
    try (InputStream in = IndexTemplates.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> inOrder(List<Map.Entry<String, String>> entries) {
    Map<String, String> map = new LinkedHashMap<>();
    entries.forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return Collections.unmodifiableMap(map);
  }
}
