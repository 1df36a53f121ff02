package dev.grapevine.cli.status;

import co.elastic.clients.elasticsearch.core.CountResponse;
import dev.grapevine.cli.ErrorReport;
import dev.grapevine.dashboard.elasticsearch.ElasticsearchReader;
import dev.grapevine.dashboard.elasticsearch.ReadException;
import dev.grapevine.schemas.IndexTemplates;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What Elasticsearch holds.
 *
 * @param health of the cluster: green, yellow or red; null if it does not answer
 * @param documents behind each alias
 * @param deadLetters of the default namespace, by reason
 * @param problem why there is nothing to say; or null
 */
record ElasticsearchStatus(
    String health, Map<String, Long> documents, Map<String, Long> deadLetters, String problem) {
  private static final String ALIASES = "grapevine-*";
  private static final int REASONS = 50;

  static ElasticsearchStatus of(String url, Map<String, String> environment) {
    try (ElasticsearchReader elasticsearch = new ElasticsearchReader(url, environment)) {
      String health =
          elasticsearch
              .ask(client -> client.cluster().health().status().jsonValue())
              .orElse("unknown");
      return new ElasticsearchStatus(
          health, documents(elasticsearch), deadLetters(elasticsearch), null);
    } catch (ReadException e) {
      return new ElasticsearchStatus(null, Map.of(), Map.of(), ErrorReport.message(e));
    }
  }

  boolean isHealthy() {
    // Yellow is a copy that is missing: on one machine there can be none.
    return problem == null && !"red".equals(health);
  }

  private static Map<String, Long> documents(ElasticsearchReader elasticsearch) {
    TreeSet<String> aliases = new TreeSet<>();
    elasticsearch
        .ask(client -> client.indices().getAlias(alias -> alias.name(ALIASES)))
        .ifPresent(
            answer ->
                answer
                    .result()
                    .values()
                    .forEach(index -> aliases.addAll(index.aliases().keySet())));
    Map<String, Long> documents = new TreeMap<>();
    for (String alias : aliases) {
      elasticsearch
          .ask(client -> client.count(count -> count.index(alias)))
          .map(CountResponse::count)
          .ifPresent(count -> documents.put(alias, count));
    }
    return documents;
  }

  private static Map<String, Long> deadLetters(ElasticsearchReader elasticsearch) {
    Map<String, Long> reasons = new TreeMap<>();
    Optional.of(IndexTemplates.DEAD_LETTERS)
        .flatMap(
            alias ->
                elasticsearch.ask(
                    client ->
                        client.search(
                            search ->
                                search
                                    .index(alias)
                                    .size(0)
                                    .aggregations(
                                        "reasons",
                                        a -> a.terms(t -> t.field("reason").size(REASONS))),
                            Void.class)))
        .map(answer -> answer.aggregations().get("reasons"))
        .ifPresent(
            aggregate ->
                aggregate
                    .sterms()
                    .buckets()
                    .array()
                    .forEach(bucket -> reasons.put(bucket.key().stringValue(), bucket.docCount())));
    return reasons;
  }
}
