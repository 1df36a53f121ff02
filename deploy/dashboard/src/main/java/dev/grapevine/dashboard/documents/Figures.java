package dev.grapevine.dashboard.documents;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import dev.grapevine.dashboard.access.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts what happened over time, of documents that the reader may see. */
public final class Figures {
  /** How far back it looks, in weeks. */
  public static final int WEEKS = 12;

  private final Store store;
  private final Reads reads;
  private final Clock clock;

  private record Key(String what, View view) {}

  /**
   * A week from Monday on, in UTC.
   *
   * @param begin of the week
   * @param lines of the feed by verb
   */
  public record Week(Instant begin, Map<String, Long> lines) {
    public long total() {
      return lines.values().stream().mapToLong(Long::longValue).sum();
    }

    public long of(String verb) {
      return lines.getOrDefault(verb, 0L);
    }
  }

  public Figures(Store store, Reads reads, Clock clock) {
    this.store = store;
    this.reads = reads;
    this.clock = clock;
  }

  /** What was done in each of the last weeks, the oldest first. */
  public List<Week> weeks(View view) {
    return reads.slowly(
        new Key("weeks", view),
        () -> {
          Instant since = clock.instant().minus(Duration.ofDays(7L * WEEKS));
          return store
              .search(
                  Kind.FEED,
                  view,
                  Query.of(
                      q ->
                          q.range(
                              r ->
                                  r.untyped(
                                      u -> u.field("time").gte(JsonData.of(since.toString()))))),
                  s ->
                      s.size(0)
                          .aggregations(
                              "weeks",
                              a ->
                                  a.dateHistogram(
                                          h ->
                                              h.field("time")
                                                  .calendarInterval(CalendarInterval.Week))
                                      .aggregations(
                                          "verbs", v -> v.terms(t -> t.field("verb").size(50)))))
              .aggregations()
              .values()
              .stream()
              .flatMap(found -> found.dateHistogram().buckets().array().stream())
              .map(
                  bucket ->
                      new Week(
                          Instant.ofEpochMilli(bucket.key()),
                          Count.of(bucket.aggregations().get("verbs")).stream()
                              .collect(
                                  Collectors.toMap(
                                      Count::name, Count::count, Long::sum, TreeMap::new))))
              .toList();
        });
  }
}
