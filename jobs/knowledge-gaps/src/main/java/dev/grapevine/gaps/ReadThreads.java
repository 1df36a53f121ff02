package dev.grapevine.gaps;

import dev.grapevine.sdk.history.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
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

  /** A thread has no more posts than this that are looked at: the newest. */
  static final int MOST_POSTS = 2000;

  private static final Comparator<DeedChange> IN_ORDER =
      Comparator.<DeedChange, Instant>comparing(change -> change.either().time())
          .thenComparing(change -> change.either().id());

  private final Duration retention;
  private transient ValueState<ThreadPosts> threads;
  private transient Ahead<DeedChange> ahead;
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

  private static ValueStateDescriptor<ThreadPosts> descriptor() {
    return new ValueStateDescriptor<>("thread", TypeInformation.of(ThreadPosts.class));
  }

  @Override
  public void open(OpenContext context) {
    threads = getRuntimeContext().getState(descriptor());
    ahead = Ahead.in(getRuntimeContext(), DeedChange.class);
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
    ThreadPosts thread = threads.value();
    if (!changes.isEmpty()) {
      changes.sort(IN_ORDER);
      boolean isNew = thread == null;
      ThreadPosts known = isNew ? new ThreadPosts(null, 0) : thread;
      Map<String, Deed> before = new HashMap<>(known.posts());
      long expiry = known.expiry();
      for (DeedChange change : changes) {
        apply(change, known.posts(), context);
        expiry = Math.max(expiry, Expiry.after(change.either().time(), retention));
      }
      send(before, known.posts(), timestamp, context, out);
      threads.update(new ThreadPosts(known.posts(), expiry));
      if (isNew) {
        later(expiry, timestamp, context.timerService());
      }
    } else if (thread != null && thread.expiry() <= timestamp) {
      threads.clear();
    } else if (thread != null) {
      later(thread.expiry(), timestamp, context.timerService());
    }
  }

  private static void later(long expiry, long now, TimerService timers) {
    timers.registerEventTimeTimer(Math.max(expiry, now + 1));
  }

  private static void apply(DeedChange change, Map<String, Deed> posts, ReadOnlyContext context)
      throws Exception {
    Deed after = change.after();
    if (after == null) {
      posts.remove(change.before().key());
      return;
    }
    boolean erased = Erasures.has(context.getBroadcastState(Erasures.STATE), after.actor());
    posts.put(after.key(), erased ? after.erased() : after);
    if (posts.size() > MOST_POSTS) {
      posts.values().stream()
          .min(Comparator.comparing(Deed::time).thenComparing(Deed::id))
          .ifPresent(oldest -> posts.remove(oldest.key()));
    }
  }

  private void send(
      Map<String, Deed> before,
      Map<String, Deed> after,
      long at,
      ReadOnlyContext context,
      Collector<QuestionChange> out) {
    Set<String> scopes = ThreadView.scopes(before.values());
    scopes.addAll(ThreadView.scopes(after.values()));
    for (String scope : scopes) {
      ThreadView was = new ThreadView(scope, at, before.values(), subjects);
      ThreadView is = new ThreadView(scope, at, after.values(), subjects);
      sendQuestions(was.questions(), is.questions(), at, out);
      sendCredits(was.credits(), is.credits(), context);
    }
  }

  private static void sendQuestions(
      Map<String, QuestionFact> before,
      Map<String, QuestionFact> after,
      long at,
      Collector<QuestionChange> out) {
    after.forEach(
        (id, question) -> {
          if (!question.isAs(before.get(id))) {
            out.collect(new QuestionChange(before.get(id), question));
          }
        });
    before.forEach(
        (id, question) -> {
          if (!after.containsKey(id)) {
            out.collect(new QuestionChange(question, question.withdrawn(at)));
          }
        });
  }

  private static void sendCredits(
      Map<String, SubjectInput> before, Map<String, SubjectInput> after, ReadOnlyContext context) {
    for (Map.Entry<String, SubjectInput> was : before.entrySet()) {
      if (!Objects.equals(was.getValue(), after.get(was.getKey()))) {
        SubjectInput input = was.getValue();
        context.output(
            CREDITS,
            new SubjectInput(
                input.scope(),
                input.subject(),
                input.at(),
                input.credit(),
                true,
                input.asked(),
                null));
      }
    }
    for (Map.Entry<String, SubjectInput> is : after.entrySet()) {
      if (!Objects.equals(is.getValue(), before.get(is.getKey()))) {
        context.output(CREDITS, is.getValue());
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
          ThreadPosts thread = state.value();
          if (thread != null
              && thread.posts().values().stream().anyMatch(post -> post.actor().equals(person))) {
            Map<String, Deed> before = new HashMap<>(thread.posts());
            thread
                .posts()
                .replaceAll((id, post) -> post.actor().equals(person) ? post.erased() : post);
            state.update(thread);
            // Who knows what forgets the person by itself.
            long at = Math.max(0, context.currentWatermark() + 1);
            Set<String> scopes = new TreeSet<>(ThreadView.scopes(before.values()));
            for (String scope : scopes) {
              sendQuestions(
                  new ThreadView(scope, at, before.values(), subjects).questions(),
                  new ThreadView(scope, at, thread.posts().values(), subjects).questions(),
                  at,
                  out);
            }
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
      org.apache.flink.api.common.state.MapState<Long, List<DeedChange>> state) throws Exception {
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
