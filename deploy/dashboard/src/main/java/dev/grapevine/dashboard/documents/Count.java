package dev.grapevine.dashboard.documents;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import java.util.List;

/**
 * How many documents have a value.
 *
 * @param name the value
 * @param count how many
 */
public record Count(String name, long count) {

  static List<Count> of(Aggregate terms) {
    // Where there is no index yet, there is nothing that could be said to be of any type.
    return terms == null || !terms.isSterms()
        ? List.of()
        : terms.sterms().buckets().array().stream()
            .map(bucket -> new Count(bucket.key().stringValue(), bucket.docCount()))
            .toList();
  }
}
