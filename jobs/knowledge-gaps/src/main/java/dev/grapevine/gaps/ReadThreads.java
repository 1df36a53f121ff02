package dev.grapevine.gaps;

import dev.grapevine.sdk.history.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Finds the questions of each conversation, and what answers them, scope by scope, and sends on
 * what every new deed changes in that. What was sent is not stored: it is what the conversation, as
 * it was, comes to.
 */
public final class ReadThreads
    extends KeyedBroadcastProcessFunction<String, DeedChange, String, QuestionChange> {
  private static final long serialVersionUID = 1L;

  /** Who shows to know something of which subject, and who asks about it. */
  public static final OutputTag<SubjectInput> CREDITS =
      new OutputTag<>("credits", TypeInformation.of(SubjectInput.class));

  /** A thread that grows longer goes on with the newest half. */
  static final int MOST_POSTS = 2000;

  private static final Comparator<DeedChange> IN_ORDER =
      Comparator.<DeedChange, Instant>comparing(change -> change.either().time())
          .thenComparing(change -> change.either().id());

  private final Duration retention;
  private transient MapState<String, Deed> posts;
  private transient ValueState<Long> expiries;
  private transient Ahead<DeedChange> ahead;
  private transient RecentConversations recent;
  private transient Subjects subjects;

  /**
   * @param config how long to remember a conversation
   */
  public ReadThreads(KnowledgeGapsConfig config) {
    retention = config.retention();
  }

  static String key(DeedChange change) {
    return change.either().source() + '\n' + change.either().conversation();
  }

  private static MapStateDescriptor<String, Deed> descriptor() {
    return new MapStateDescriptor<>("posts", Types.STRING, TypeInformation.of(Deed.class));
  }

  @Override
  public void open(OpenContext context) {
    posts = getRuntimeContext().getMapState(descriptor());
    expiries = getRuntimeContext().getState(new ValueStateDescriptor<>("expiry", Types.LONG));
    ahead = Ahead.in(getRuntimeContext(), DeedChange.class);
    recent = new RecentConversations(RecentConversations.MOST);
    subjects = new Subjects();
  }

  @Override
  public void processElement(
      DeedChange change, ReadOnlyContext context, Collector<QuestionChange> out) throws Exception {
    ahead.add(change.at(), change, context.timerService());
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<QuestionChange> out)
      throws Exception {
    List<DeedChange> changes = ahead.take(timestamp);
    Long known = expiries.value();
    if (!changes.isEmpty()) {
      long expiry = known == null ? Long.MIN_VALUE : known;
      String key = context.getCurrentKey();
      Conversation conversation = conversation(key, posts, timestamp);
      changes.sort(IN_ORDER);
      for (DeedChange change : changes) {
        apply(change, conversation, context);
        expiry = Math.max(expiry, Expiry.after(change.either().time(), retention));
      }
      conversation.settle(timestamp, out::collect, input -> context.output(CREDITS, input));
      recent.keep(key, conversation);
      expiries.update(expiry);
      if (known == null) {
        later(expiry, timestamp, context.timerService());
      }
    } else if (known != null && known <= timestamp) {
      posts.clear();
      expiries.clear();
      recent.take(context.getCurrentKey());
    } else if (known != null) {
      later(known, timestamp, context.timerService());
    }
  }

  private static void later(long expiry, long now, TimerService timers) {
    timers.registerEventTimeTimer(Math.max(expiry, now + 1));
  }

  /** As it was told. */
  private Conversation conversation(String key, MapState<String, Deed> stored, long at)
      throws Exception {
    Conversation known = recent.take(key);
    if (known != null) {
      return known;
    }
    Conversation conversation = new Conversation(subjects);
    List<Deed> deeds = new ArrayList<>();
    stored.values().forEach(deeds::add);
    deeds.sort(Conversation.IN_ORDER);
    deeds.forEach(conversation::put);
    conversation.settle(at, change -> {}, input -> {});
    return conversation;
  }

  private void apply(DeedChange change, Conversation conversation, ReadOnlyContext context)
      throws Exception {
    Deed after = change.after();
    if (after == null) {
      posts.remove(change.before().key());
      conversation.remove(change.before());
      return;
    }
    boolean erased = Erasures.has(context.getBroadcastState(Erasures.STATE), after.actor());
    Deed post = erased ? after.erased() : after;
    posts.put(post.key(), post);
    conversation.put(post);
    if (conversation.size() > MOST_POSTS) {
      for (Deed oldest : conversation.keepNewest(MOST_POSTS / 2)) {
        posts.remove(oldest.key());
      }
    }
  }

  /** A question by whoever is erased goes; answers stay, by nobody, so that nothing opens again. */
  @Override
  public void processBroadcastElement(String person, Context context, Collector<QuestionChange> out)
      throws Exception {
    Erasures.add(person, context.getBroadcastState(Erasures.STATE));
    context.applyToKeyedState(
        descriptor(),
        (key, state) -> {
          List<Deed> own = new ArrayList<>();
          for (Deed deed : state.values()) {
            if (deed.actor().equals(person)) {
              own.add(deed);
            }
          }
          if (!own.isEmpty()) {
            long at = Math.max(0, context.currentWatermark() + 1);
            Conversation conversation = conversation(key, state, at);
            for (Deed deed : own) {
              state.put(deed.key(), deed.erased());
              conversation.put(deed.erased());
            }
            // Who knows what forgets the person by itself.
            conversation.settle(at, out::collect, input -> {});
            recent.keep(key, conversation);
          }
        });
    context.applyToKeyedState(
        Ahead.descriptor(DeedChange.class),
        (key, state) -> {
          for (Map.Entry<Long, List<DeedChange>> entry : List.copyOf(entries(state))) {
            List<DeedChange> left = new ArrayList<>();
            for (DeedChange change : entry.getValue()) {
              left.add(change.either().actor().equals(person) ? erased(change) : change);
            }
            state.put(entry.getKey(), left);
          }
        });
  }

  private static List<Map.Entry<Long, List<DeedChange>>> entries(
      MapState<Long, List<DeedChange>> state) throws Exception {
    List<Map.Entry<Long, List<DeedChange>>> entries = new ArrayList<>();
    state.entries().forEach(entry -> entries.add(Map.entry(entry.getKey(), entry.getValue())));
    return entries;
  }

  private static DeedChange erased(DeedChange change) {
    return new DeedChange(
        change.at(),
        change.before() == null ? null : change.before().erased(),
        change.after() == null ? null : change.after().erased());
  }
}
