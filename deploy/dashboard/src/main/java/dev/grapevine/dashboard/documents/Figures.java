package dev.grapevine.dashboard.documents;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonData;
import dev.grapevine.dashboard.access.Sight;
import dev.grapevine.dashboard.access.View;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.FeedItemCodec;
import dev.grapevine.schemas.Verb;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Counts what happened over time, of documents that the reader may see. */
public final class Figures {
  /** How far back it looks, in weeks. */
  public static final int WEEKS = 12;

  /** The newest questions of which it is told how long they waited. */
  public static final int MAX_QUESTIONS = 5_000;

  /** Lines that are read at once. */
  private static final int PAGE = 1_000;

  /** As many as can be told apart; the oldest, since the first answer is looked for. */
  private static final int MAX_ANSWERS = 10_000;

  private final Store store;
  private final Reads reads;
  private final Clock clock;

  private record Key(String what, Sight sight) {}

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
        new Key("weeks", view.sight()),
        () -> {
          return store
              .search(
                  Kind.FEED,
                  view,
                  since("time"),
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

  /**
   * How long the questions of each of the last weeks waited for their first answer, the oldest week
   * first; of the newest {@value #MAX_QUESTIONS} questions that begin or continue a thread.
   */
  public List<Waits> waits(View view) {
    return reads.slowly(
        new Key("waits", view.sight()),
        () -> {
          List<FeedItem> questions = questions(view);
          List<String> threads = questions.stream().map(FeedItem::thread).distinct().toList();
          List<FeedItem> answers = new ArrayList<>();
          for (int from = 0; from < threads.size(); from += PAGE) {
            List<String> some = threads.subList(from, Math.min(threads.size(), from + PAGE));
            answers.addAll(
                lines(view, Verb.ANSWERED, Store.terms("thread", some), Figures::oldest));
          }
          return Waits.of(questions, answers);
        });
  }

  /** The newest questions, a page at a time. */
  private List<FeedItem> questions(View view) {
    List<FeedItem> questions = new ArrayList<>();
    List<FeedItem> page;
    do {
      FeedItem last = questions.isEmpty() ? null : questions.get(questions.size() - 1);
      page =
          lines(
              view,
              Verb.ASKED,
              Query.of(
                  q ->
                      q.bool(
                          b ->
                              b.filter(since("start"))
                                  .filter(f -> f.exists(e -> e.field("thread"))))),
              s -> newest(s, last));
      questions.addAll(page);
    } while (page.size() == PAGE && questions.size() < MAX_QUESTIONS);
    return questions;
  }

  private List<FeedItem> lines(
      View view, Verb verb, Query query, UnaryOperator<SearchRequest.Builder> order) {
    return store.find(
        Kind.FEED,
        view,
        Query.of(q -> q.bool(b -> b.filter(Store.term("verb", verb.id())).filter(query))),
        FeedItemCodec::decode,
        order);
  }

  private static SearchRequest.Builder newest(SearchRequest.Builder search, FeedItem after) {
    search
        .size(PAGE)
        .sort(s -> s.field(f -> f.field("start").order(SortOrder.Desc)))
        .sort(s -> s.field(f -> f.field("id").order(SortOrder.Desc)));
    return after == null
        ? search
        : search.searchAfter(
            FieldValue.of(after.start().toEpochMilli()), FieldValue.of(after.id()));
  }

  private static SearchRequest.Builder oldest(SearchRequest.Builder search) {
    return search.size(MAX_ANSWERS).sort(s -> s.field(f -> f.field("start").order(SortOrder.Asc)));
  }

  private Query since(String field) {
    Instant since = clock.instant().minus(Duration.ofDays(7L * WEEKS));
    return Query.of(
        q -> q.range(r -> r.untyped(u -> u.field(field).gte(JsonData.of(since.toString())))));
  }
}
