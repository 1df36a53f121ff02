package dev.grapevine.dashboard.documents;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.grapevine.dashboard.access.Sight;
import dev.grapevine.dashboard.access.View;
import dev.grapevine.dashboard.feed.FeedIndex;
import dev.grapevine.dashboard.feed.ThreadTitles;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.FeedItemCodec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the lines of feeds. */
public final class Feeds {
  private static final int MAX_CHANNELS = 200;
  private static final int MAX_TEAMS = 500;

  private final Store store;
  private final Reads reads;

  /**
   * A page of lines, the newest first.
   *
   * @param items the lines
   * @param titles what their threads are about
   * @param next where the next page begins; null after the last one
   */
  public record Page(List<FeedItem> items, ThreadTitles titles, Cursor next) {}

  private record PageKey(Sight sight, FeedFilter filter, Cursor after, int size) {}

  private record Key(String what, Sight sight, Object of) {}

  public Feeds(Store store, Reads reads) {
    this.store = store;
    this.reads = reads;
  }

  /** The newest lines, or those after a cursor. */
  public Page page(View view, FeedFilter filter, Cursor after, int size) {
    return reads.read(
        Kind.FEED,
        new PageKey(view.sight(), filter, after, size),
        () -> {
          List<FeedItem> found = find(view, filter, after, size + 1);
          List<FeedItem> items = found.subList(0, Math.min(size, found.size()));
          FeedItem last = items.isEmpty() ? null : items.get(items.size() - 1);
          return new Page(
              items,
              new ThreadTitles(items, threads -> openers(view, threads)),
              found.size() > size ? new Cursor(last.time(), last.id()) : null);
        });
  }

  /** What threads are about, by lines that tell it. */
  public List<FeedItem> openers(View view, Collection<String> threads) {
    return reads.read(
        Kind.FEED,
        new Key("openers", view.sight(), new TreeSet<>(threads)),
        () ->
            store.find(
                Kind.FEED,
                view,
                FeedIndex.openersOf(threads),
                FeedItemCodec::decode,
                search -> FeedIndex.oneOfEach(search, threads.size())));
  }

  /** Where lines of the last weeks come from, the busiest first. */
  public List<String> channels(View view) {
    return names(view, "channel", MAX_CHANNELS);
  }

  /** Teams that have documents of their own, for a reader who may see all of them. */
  public List<String> teams(View view) {
    return names(view, "scope", MAX_TEAMS);
  }

  private List<String> names(View view, String field, int limit) {
    return reads.slowly(
        new Key(field, view.sight(), limit),
        () ->
            store
                .search(
                    Kind.FEED,
                    view,
                    Store.all(),
                    s ->
                        s.size(0)
                            .aggregations("names", a -> a.terms(t -> t.field(field).size(limit))))
                .aggregations()
                .values()
                .stream()
                .flatMap(found -> found.sterms().buckets().array().stream())
                .map(StringTermsBucket::key)
                .map(FieldValue::stringValue)
                .toList());
  }

  /** The newest lines in which somebody of a set of activities speaks: those of a thread. */
  public List<FeedItem> about(View view, Set<String> threads, int size) {
    Query query = Store.terms("thread", new ArrayList<>(new TreeSet<>(threads)));
    return reads.read(
        Kind.FEED,
        new Key("about", view.sight(), new TreeSet<>(threads)),
        () -> store.find(Kind.FEED, view, query, FeedItemCodec::decode, s -> newest(s, size)));
  }

  private List<FeedItem> find(View view, FeedFilter filter, Cursor after, int size) {
    return store.find(
        Kind.FEED,
        view,
        filter.query(),
        FeedItemCodec::decode,
        search ->
            after == null
                ? newest(search, size)
                : newest(search, size)
                    .searchAfter(
                        FieldValue.of(after.time().toEpochMilli()), FieldValue.of(after.id())));
  }

  private static SearchRequest.Builder newest(SearchRequest.Builder search, int size) {
    return search
        .size(size)
        .sort(s -> s.field(f -> f.field("time").order(SortOrder.Desc)))
        .sort(s -> s.field(f -> f.field("id").order(SortOrder.Desc)));
  }
}
