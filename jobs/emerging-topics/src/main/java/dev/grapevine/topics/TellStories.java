package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.topics.TopicBook;
import dev.grapevine.schemas.Topic;
import dev.grapevine.schemas.TopicTransition;
import dev.grapevine.schemas.Trending;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
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
  private transient Awaited<TermBurst> bursts;
  private transient Awaited<Answer> answers;
  private transient HotTerms hotTerms;
  private transient ShownCards cards;
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
    RuntimeContext runtime = getRuntimeContext();
    bursts = Awaited.in(runtime, "bursts", TermBurst.class);
    answers = Awaited.in(runtime, "answers", Answer.class);
    hotTerms = HotTerms.in(runtime, "hot");
    cards = ShownCards.in(runtime, "cards");
    topics = States.map(runtime, "topics", Types.STRING, TypeInformation.of(LiveTopic.class));
    books = runtime.getState(new ValueStateDescriptor<>("book", BookSerializer.INSTANCE));
    clocks =
        runtime.getState(new ValueStateDescriptor<>("clock", TypeInformation.of(StoryClock.class)));
  }

  @Override
  public void processElement1(TermBurst burst, Context context, Collector<Topic> out)
      throws Exception {
    bursts.add(burst.pane(), burst);
    context.timerService().registerEventTimeTimer(Panes.timer(burst.pane()));
  }

  @Override
  public void processElement2(Answer answer, Context context, Collector<Topic> out)
      throws Exception {
    answers.add(answer.pane(), answer);
    context.timerService().registerEventTimeTimer(Panes.timer(answer.pane()));
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Topic> out)
      throws Exception {
    StoryClock clock = clocks.value();
    if (!Panes.isExpiry(timestamp)) {
      int pane = Pane.of(timestamp);
      List<TermBurst> told = bursts.take(pane);
      List<Answer> answered = answers.take(pane);
      // What has come for later panes has no say in it, or it would depend on how early it came.
      StoryClock now =
          told.isEmpty() && answered.isEmpty() ? clock : prolonged(clock, pane, context);
      if (now != null) {
        tell(pane, now.after(pane), told, answered, context, out);
      }
    } else if (clock != null && clock.expiry() > timestamp) {
      context.timerService().registerEventTimeTimer(clock.expiry());
    } else {
      hotTerms.byTerm().clear();
      cards.byMessage().clear();
      topics.clear();
      books.clear();
      clocks.clear();
    }
  }

  private StoryClock prolonged(StoryClock clock, int pane, OnTimerContext context) {
    long expiry = Panes.expiry(pane, config.memory());
    if (clock == null) {
      context.timerService().registerEventTimeTimer(expiry);
      return StoryClock.until(expiry);
    }
    return clock.expiry() < expiry ? clock.orUntil(expiry) : clock;
  }

  private void tell(
      int pane,
      StoryClock clock,
      List<TermBurst> told,
      List<Answer> answered,
      OnTimerContext context,
      Collector<Topic> out)
      throws Exception {
    String scope = context.getCurrentKey();
    told.sort(Comparator.comparing(TermBurst::term));
    Set<String> lessened = hotTerms.add(told);
    List<TermBurst> news = told.stream().filter(burst -> !burst.isTakenBack()).toList();
    Set<String> changed = cards.turn(answered);
    TopicBook book = books.value() == null ? new TopicBook(null) : books.value();
    book.follow(config.rules(scope));
    book.forget(pane, memory);
    Lifecycle.takeBack(told, book, hotTerms.all());
    Map<String, LiveTopic> live = new TreeMap<>(States.entries(topics));
    Set<String> moved = Lifecycle.advance(scope, pane, news, book, live);
    books.update(book);
    Map<String, TermBurst> hot = hotTerms.cool(pane, book);
    StoryClock next = clock;
    if (pane >= clock.sweepAt()) {
      cards.forget(pane, hot.values());
      next = clock.sweptAt(pane);
    }
    Set<String> corrected = Lifecycle.touched(lessened, book);
    Set<String> touched = Lifecycle.touched(news.stream().map(TermBurst::term).toList(), book);
    touched.addAll(corrected);
    touched.addAll(moved);
    RelatedTopics related = new RelatedTopics(live.values(), book, hot);
    for (LiveTopic topic : List.copyOf(live.values())) {
      var found = book.topicOfSeed(topic.seed());
      if (found == null) {
        live.remove(topic.seed());
        topics.remove(topic.seed());
        continue;
      }
      LiveTopic now = topic;
      boolean isLess = corrected.contains(topic.seed());
      boolean isCorrected = isLess || (!changed.isEmpty() && topic.shows(changed));
      List<String> relatives = related.of(topic);
      boolean isTouched = touched.contains(topic.seed()) || topic.namesOthersThan(relatives);
      if (!topic.isGone() && (isTouched || topic.isDue(pane) || isCorrected)) {
        var terms = isCorrected ? Lifecycle.terms(found, book, hot) : found.terms();
        var document = new TopicDocument(scope, pane, terms, hot, relatives, cards::get);
        if (!document.isEmpty()) {
          if (moved.contains(topic.seed())) {
            context.output(TRANSITIONS, document.transition(topic));
          }
          now = write(pane, topic, document, changed, out);
        } else if (isLess) {
          now = topic.gone(pane);
          context.output(TRANSITIONS, GoneTopic.transition(now, scope, pane));
          out.collect(GoneTopic.tombstone(now, scope, pane));
        }
        live.put(topic.seed(), now);
        topics.put(topic.seed(), now);
      }
      next = next.dueBy(now.deadline(), context.timerService());
    }
    boolean isNew = !news.isEmpty() || !moved.isEmpty();
    if (!lessened.isEmpty()) {
      next = next.hurried(pane);
    }
    next = list(scope, pane, next, hot, Lifecycle.byTerm(book, live, hot.keySet()), isNew, context);
    for (TermBurst burst : hot.values()) {
      int end = Heat.end(burst);
      next = end > pane ? next.dueBy(end, context.timerService()) : next;
    }
    clocks.update(next);
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
}
