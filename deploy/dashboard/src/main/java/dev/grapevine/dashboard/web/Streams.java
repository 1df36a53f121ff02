package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.access.Reader;
import dev.grapevine.dashboard.access.View;
import dev.grapevine.dashboard.documents.Document;
import dev.grapevine.dashboard.documents.Feeds;
import dev.grapevine.dashboard.documents.Kind;
import dev.grapevine.dashboard.documents.Reads;
import dev.grapevine.dashboard.feed.ThreadTitles;
import dev.grapevine.dashboard.live.Daemons;
import dev.grapevine.dashboard.live.Event;
import dev.grapevine.dashboard.live.Live;
import dev.grapevine.dashboard.live.Subscription;
import dev.grapevine.dashboard.view.GapView;
import dev.grapevine.schemas.CodecException;
import dev.grapevine.schemas.FeedItem;
import dev.grapevine.schemas.FeedItemCodec;
import dev.grapevine.schemas.Gap;
import dev.grapevine.schemas.GapCodec;
import io.javalin.http.sse.SseClient;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what changes to the pages that are open: a line is made once, however many there are, and
 * goes to those whose readers may see it.
 */
final class Streams implements Live.Listener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
  private static final int SENDERS = 4;
  private static final long HEARTBEAT_SECONDS = 15;

  /** Reads for everybody: what is made of it goes to those who see the scope. */
  static final Reader SYSTEM = new Reader("system", Set.of(), true, false, false);

  private final Subscriptions subscriptions = new Subscriptions();
  private final ExecutorService senders =
      Executors.newFixedThreadPool(SENDERS, Daemons.named("streams"));
  private final ScheduledExecutorService heartbeat =
      Executors.newSingleThreadScheduledExecutor(Daemons.named("streams"));
  private final Feeds feeds;
  private final Reads reads;
  private final Fragments fragments;

  Streams(Feeds feeds, Reads reads, Fragments fragments) {
    this.feeds = feeds;
    this.reads = reads;
    this.fragments = fragments;
    heartbeat.scheduleAtFixedRate(
        () -> subscriptions.sendAll(Event.of("alive")),
        HEARTBEAT_SECONDS,
        HEARTBEAT_SECONDS,
        TimeUnit.SECONDS);
  }

  /** Begins to send to a page, until that is closed. */
  void subscribe(SseClient client) {
    String topics = Requests.value(client.ctx(), "to");
    Interest interest =
        new Interest(
            topics == null ? Set.of() : Set.copyOf(Arrays.asList(topics.split(","))),
            Requests.feedFilter(client.ctx()),
            Requests.gapFilter(client.ctx()),
            Requests.value(client.ctx(), "id"));
    View view =
        interest.in("board") || interest.in(Interest.CHANGED + "gaps")
            ? Requests.wideView(client.ctx())
            : Requests.view(client.ctx());
    client.ctx().header("X-Accel-Buffering", "no");
    client.keepAlive();
    Subscription<Interest> subscription =
        new Subscription<>(view, interest, event -> send(client, event), senders);
    client.onClose(() -> subscriptions.remove(subscription));
    subscriptions.add(subscription);
    subscription.send(new Event("hello", reads.awaySince() == null ? "up" : "away"));
    // What changed while the page was on its way to the reader was told to nobody.
    String seen = Requests.value(client.ctx(), "seen");
    if (seen != null && reads.hasChanged(seen, interest.kinds())) {
      subscription.send(Subscription.MISSED);
    }
  }

  private void send(SseClient client, Event event) {
    try {
      if (!client.terminated()) {
        client.sendEvent(event.name(), event.data());
      }
    } catch (RuntimeException e) {
      LOG.debug("A page has gone", e);
      client.close();
    }
  }

  /** How many pages are open. */
  int open() {
    return subscriptions.size();
  }

  @Override
  public void reachable(boolean reachable) {
    subscriptions.sendAll(Event.of(reachable ? "up" : "away"));
  }

  @Override
  public void changed(List<Document> documents) {
    if (subscriptions.size() == 0) {
      return;
    }
    documents.stream()
        .filter(document -> document.kind() == Kind.FEED)
        .flatMap(document -> decoded(document, FeedItemCodec::decode))
        .collect(Collectors.groupingBy(FeedItem::scope))
        .forEach(this::lines);
    for (Document document : documents) {
      if (document.kind() == Kind.GAPS) {
        decoded(document, GapCodec::decode).forEach(this::gap);
      }
    }
    documents.stream()
        .filter(each -> each.kind() == Kind.TOPICS || each.kind() == Kind.TRENDING)
        .map(Document::scope)
        .distinct()
        .forEach(this::rail);
    for (Document document : documents) {
      tell(document);
    }
  }

  /** The document; none if it is not one, which must not be kept from those that are. */
  private static <T> Stream<T> decoded(Document document, Function<byte[], T> codec) {
    try {
      return Stream.of(codec.apply(document.json()));
    } catch (CodecException e) {
      LOG.warn("{} cannot be shown: {}", document.id(), e.getMessage());
      return Stream.empty();
    }
  }

  private void lines(String scope, List<FeedItem> items) {
    ThreadTitles titles = null;
    for (FeedItem item : items) {
      List<Subscription<Interest>> wanting =
          subscriptions.wanting(
              "feed", each -> isInView(item, each.view()) && each.interest().feed().matches(item));
      if (item.tombstone()) {
        // What it was is not told any more, so it is not known who wanted it.
        send(
            subscriptions.wanting("feed", each -> isInView(item, each.view())),
            new Event("gone", "line-" + item.id()));
      } else if (!wanting.isEmpty()) {
        if (titles == null) {
          View view = new View(SYSTEM, scope);
          titles = new ThreadTitles(items, threads -> feeds.openers(view, threads));
        }
        send(wanting, new Event("line", fragments.line(item, titles.of(item))));
      }
    }
  }

  /** As the feed of a team has what all may see of it, too. */
  private static boolean isInView(FeedItem item, View view) {
    return view.shows(item.scope())
        || view.isTeam()
            && Reader.ORG.equals(item.scope())
            && item.audience().contains(view.scope());
  }

  private void gap(Gap gap) {
    List<Subscription<Interest>> seeing =
        subscriptions.wanting("board", each -> each.view().shows(gap.scope()));
    for (boolean manages : List.of(true, false)) {
      List<Subscription<Interest>> wanting = new ArrayList<>();
      List<Subscription<Interest>> others = new ArrayList<>();
      for (Subscription<Interest> each : seeing) {
        if (each.view().reader().manages() == manages) {
          boolean wants = !gap.tombstone() && each.interest().gaps().matches(gap);
          (wants ? wanting : others).add(each);
        }
      }
      send(others, new Event("gone", "gap-" + gap.id()));
      if (!wanting.isEmpty()) {
        send(wanting, new Event("gap", fragments.gap(gap, manages)));
      }
    }
  }

  /**
   * Tells the person who gave a command that it was refused, on every page that they have open, if
   * they may see the gap.
   *
   * @param actor who gave it
   * @param gap as it is now
   */
  void refused(String actor, GapView gap) {
    List<Subscription<Interest>> theirs =
        subscriptions.of(actor).stream()
            .filter(each -> each.view().reader().sees(gap.gap().scope()))
            .toList();
    for (Subscription<Interest> each : theirs) {
      Interest interest = each.interest();
      if (interest.in("board")
          && each.view().shows(gap.gap().scope())
          && interest.gaps().matches(gap.gap())) {
        each.send(new Event("gap", fragments.gap(gap, each.view().reader().manages())));
      }
      if (interest.in(Interest.CHANGED + "gaps") && interest.isAbout(gap.id())) {
        each.send(new Event("changed", gap.id()));
      }
    }
    send(theirs, new Event("refused", "%s: %s".formatted(gap.plainTitle(), gap.refusal())));
  }

  private void rail(String scope) {
    List<Subscription<Interest>> wanting =
        subscriptions.wanting("rail", each -> scope.equals(each.view().scope()));
    if (!wanting.isEmpty()) {
      send(wanting, new Event("rail", fragments.rail(new View(SYSTEM, scope))));
    }
  }

  private void tell(Document document) {
    String topic = Interest.CHANGED + document.kind().name().toLowerCase(Locale.ROOT);
    String scope = document.scope();
    send(
        subscriptions.wanting(
            topic,
            each ->
                scope != null
                    && each.view().shows(scope)
                    && each.interest().isAbout(document.id())),
        new Event("changed", document.id()));
  }

  private static void send(List<Subscription<Interest>> to, Event event) {
    to.forEach(each -> each.send(event));
  }

  @Override
  public void close() {
    heartbeat.shutdownNow();
    senders.shutdownNow();
  }
}
