package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.bursts.Window;
import dev.grapevine.detection.topics.TopicBook;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicTransition;
import dev.grapevine.schemas.Trending;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Makes topics of the bursts of a scope, and tells how they come and go. All that it is told waits
 * for the end of its pane, and is then looked at in one order.
 */
public final class TellStories extends KeyedCoProcessFunction<String, TermBurst, Answer, Topic> {
  private static final long serialVersionUID = 1L;

  /** That topics came into states. */
  public static final OutputTag<TopicTransition> TRANSITIONS =
      new OutputTag<>("transitions", TypeInformation.of(TopicTransition.class));

  /** What is hot now. */
  public static final OutputTag<Trending> TRENDING =
      new OutputTag<>("trending", TypeInformation.of(Trending.class));

  private final EmergingTopicsConfig config;
  private final int memory;
  private transient MapState<Integer, List<TermBurst>> bursts;
  private transient MapState<Integer, List<Answer>> answers;
  private transient MapState<String, TermBurst> hotTerms;
  private transient MapState<Long, Card> cards;
  private transient MapState<String, LiveTopic> topics;
  private transient ValueState<TopicBook> books;
  private transient ValueState<StoryClock> clocks;

  /**
   * @param config when bursts become alarms, and how long topics are remembered
   */
  public TellStories(EmergingTopicsConfig config) {
    this.config = config;
    memory = (int) config.memory().toMinutes();
  }

  @Override
  public void open(OpenContext context) {
    TypeInformation<TermBurst> burst = TypeInformation.of(TermBurst.class);
    bursts = map("bursts", Types.INT, Types.LIST(burst));
    answers = map("answers", Types.INT, Types.LIST(TypeInformation.of(Answer.class)));
    hotTerms = map("hot", Types.STRING, burst);
    cards = map("cards", Types.LONG, TypeInformation.of(Card.class));
    topics = map("topics", Types.STRING, TypeInformation.of(LiveTopic.class));
    books =
        getRuntimeContext().getState(new ValueStateDescriptor<>("book", BookSerializer.INSTANCE));
    clocks =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("clock", TypeInformation.of(StoryClock.class)));
  }

  private <K, V> MapState<K, V> map(String name, TypeInformation<K> key, TypeInformation<V> value) {
    return getRuntimeContext().getMapState(new MapStateDescriptor<>(name, key, value));
  }

  @Override
  public void processElement1(TermBurst burst, Context context, Collector<Topic> out)
      throws Exception {
    await(burst.pane(), burst, bursts, context.timerService());
  }

  @Override
  public void processElement2(Answer answer, Context context, Collector<Topic> out)
      throws Exception {
    await(answer.pane(), answer, answers, context.timerService());
  }

  private <V> void await(int pane, V value, MapState<Integer, List<V>> of, TimerService timers)
      throws Exception {
    List<V> others = of.get(pane);
    List<V> all = others == null ? new ArrayList<>() : others;
    all.add(value);
    of.put(pane, all);
    timers.registerEventTimeTimer(Panes.timer(pane));
    StoryClock clock = clocks.value();
    long expiry = Panes.expiry(pane, config.memory());
    if (clock == null) {
      timers.registerEventTimeTimer(expiry);
      clocks.update(StoryClock.until(expiry));
    } else if (clock.expiry() < expiry) {
      clocks.update(clock.orUntil(expiry));
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Topic> out)
      throws Exception {
    StoryClock clock = clocks.value();
    if (clock == null) {
      return;
    }
    if (!Panes.isExpiry(timestamp)) {
      int pane = Pane.of(timestamp);
      tell(pane, clock.after(pane), context, out);
    } else if (clock.expiry() > timestamp) {
      context.timerService().registerEventTimeTimer(clock.expiry());
    } else {
      hotTerms.clear();
      cards.clear();
      topics.clear();
      books.clear();
      clocks.clear();
    }
  }

  private void tell(int pane, StoryClock clock, OnTimerContext context, Collector<Topic> out)
      throws Exception {
    String scope = context.getCurrentKey();
    List<TermBurst> news = news(pane);
    Set<String> changed = turnCards(pane);
    TopicBook book = books.value() == null ? new TopicBook(null) : books.value();
    book.follow(config.rules(scope));
    book.forget(pane, memory);
    Map<String, LiveTopic> live = new TreeMap<>(entries(topics));
    Set<String> moved = advance(scope, pane, news, book, live);
    books.update(book);
    Map<String, TermBurst> hot = cool(pane, book);
    StoryClock next = clock;
    if (pane >= clock.sweepAt()) {
      forgetCards(pane, hot);
      next = clock.sweptAt(pane);
    }
    Set<String> touched = touched(news, book, moved);
    for (LiveTopic topic : List.copyOf(live.values())) {
      var found = book.topicOfSeed(topic.seed());
      if (found == null) {
        live.remove(topic.seed());
        topics.remove(topic.seed());
        continue;
      }
      LiveTopic told = topic;
      if (touched.contains(topic.seed())
          || topic.isDue(pane)
          || (!changed.isEmpty() && topic.shows(changed))) {
        var document = new TopicDocument(scope, pane, found.terms(), hot, this::card);
        if (!document.isEmpty()) {
          if (moved.contains(topic.seed())) {
            context.output(TRANSITIONS, document.transition(topic));
          }
          told = write(pane, topic, document, changed, out);
        }
        live.put(topic.seed(), told);
        topics.put(topic.seed(), told);
      }
      next = next.dueBy(told.deadline(), context.timerService());
    }
    boolean isNew = !news.isEmpty() || !moved.isEmpty();
    next = list(scope, pane, next, hot, byTerm(book, live, hot), isNew, context);
    for (TermBurst burst : hot.values()) {
      int end = Heat.end(burst);
      next = end > pane ? next.dueBy(end, context.timerService()) : next;
    }
    clocks.update(next);
  }

  /** The bursts of a pane, in an order of their own. */
  private List<TermBurst> news(int pane) throws Exception {
    List<TermBurst> news = bursts.get(pane);
    if (news == null) {
      return List.of();
    }
    bursts.remove(pane);
    List<TermBurst> sorted = new ArrayList<>(news);
    sorted.sort(Comparator.comparing(TermBurst::term));
    for (TermBurst burst : sorted) {
      hotTerms.put(burst.term(), burst);
    }
    return sorted;
  }

  private static Set<String> touched(List<TermBurst> news, TopicBook book, Set<String> moved) {
    Set<String> touched = new HashSet<>(moved);
    for (TermBurst burst : news) {
      var topic = book.topicOf(burst.term());
      if (topic != null && topic.published()) {
        touched.add(topic.seed());
      }
    }
    return touched;
  }

  private Card card(long message) {
    try {
      return cards.get(message);
    } catch (Exception e) {
      throw new IllegalStateException("The state of this task cannot be read", e);
    }
  }

  /** Puts cards in their place; answers the ids of those that are gone or not the same any more. */
  private Set<String> turnCards(int pane) throws Exception {
    List<Answer> news = answers.get(pane);
    Set<String> changed = new HashSet<>();
    if (news != null) {
      answers.remove(pane);
      for (Answer answer : news) {
        Card before = cards.get(answer.message());
        if (before != null && !before.equals(answer.card())) {
          changed.add(before.id());
        }
        if (answer.card() == null) {
          cards.remove(answer.message());
        } else {
          cards.put(answer.message(), answer.card());
        }
      }
    }
    return changed;
  }

  /** Moves the topics on; answers the seeds of those that came into another state. */
  private static Set<String> advance(
      String scope, int pane, List<TermBurst> news, TopicBook book, Map<String, LiveTopic> live) {
    Set<String> moved = new HashSet<>();
    for (var alarm : book.advance(pane, news.stream().map(TermBurst::candidate).toList())) {
      LiveTopic earlier = live.get(alarm.seed());
      live.put(alarm.seed(), LiveTopic.emerge(earlier, scope, alarm.seed(), pane));
      moved.add(alarm.seed());
    }
    for (LiveTopic topic : List.copyOf(live.values())) {
      var found = book.topicOfSeed(topic.seed());
      if (found != null && !moved.contains(topic.seed())) {
        boolean fired = found.published() && found.lastHigh() == pane && !news.isEmpty();
        LiveTopic next = fired ? topic.fired(pane) : topic.rested(pane);
        live.put(topic.seed(), next);
        if (next.state() != topic.state()) {
          moved.add(topic.seed());
        }
      }
    }
    return moved;
  }

  /** The bursts that are still hot, or belong to a topic that may go on. */
  private Map<String, TermBurst> cool(int pane, TopicBook book) throws Exception {
    Map<String, TermBurst> hot = entries(hotTerms);
    for (TermBurst burst : List.copyOf(hot.values())) {
      if (Heat.of(burst, pane) < Heat.LEAST && book.topicOf(burst.term()) == null) {
        hot.remove(burst.term());
        hotTerms.remove(burst.term());
      }
    }
    return hot;
  }

  /** Forgets messages that no burst rests on, or that are too old to hear of changes to them. */
  private void forgetCards(int pane, Map<String, TermBurst> hot) throws Exception {
    Set<Long> needed = new HashSet<>();
    for (TermBurst burst : hot.values()) {
      for (long message : burst.evidence().messages()) {
        needed.add(message);
      }
    }
    int oldest = pane - Window.DAYS_21.panes();
    for (Card card : entries(cards).values()) {
      if (!needed.contains(card.message()) || Pane.of(card.time()) < oldest) {
        cards.remove(card.message());
      }
    }
  }

  private static LiveTopic write(
      int pane,
      LiveTopic topic,
      TopicDocument document,
      Set<String> changed,
      Collector<Topic> out) {
    if (!document.isNews(topic, changed)) {
      if (!topic.differsFrom(document)) {
        return topic.behind(false);
      }
      if (pane < topic.writtenAt() + LiveTopic.REST) {
        return topic.behind(true);
      }
    }
    Topic written = document.topic(topic, TopicDocument.version(pane));
    out.collect(written);
    return topic.wrote(written, pane);
  }

  private static Map<String, LiveTopic> byTerm(
      TopicBook book, Map<String, LiveTopic> live, Map<String, TermBurst> hot) {
    Map<String, LiveTopic> topics = new HashMap<>();
    for (String term : hot.keySet()) {
      var topic = book.topicOf(term);
      if (topic != null && topic.published() && live.containsKey(topic.seed())) {
        topics.put(term, live.get(topic.seed()));
      }
    }
    return topics;
  }

  private StoryClock list(
      String scope,
      int pane,
      StoryClock clock,
      Map<String, TermBurst> hot,
      Map<String, LiveTopic> byTerm,
      boolean isNew,
      OnTimerContext context) {
    int rested = clock.trending() == null ? pane : clock.trendingAt() + LiveTopic.REST;
    if (pane < rested) {
      return isNew ? clock.dueBy(rested, context.timerService()) : clock;
    }
    Trending list = TrendingList.of(scope, pane, hot, byTerm, config.people());
    if (!TrendingList.differs(clock.trending(), list)) {
      return clock;
    }
    context.output(TRENDING, list);
    return clock.listed(list, pane);
  }

  private static <K, V> Map<K, V> entries(MapState<K, V> state) throws Exception {
    Map<K, V> entries = new HashMap<>();
    for (Map.Entry<K, V> entry : state.entries()) {
      entries.put(entry.getKey(), entry.getValue());
    }
    return entries;
  }
}
