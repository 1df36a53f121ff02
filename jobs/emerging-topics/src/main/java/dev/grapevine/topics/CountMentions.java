package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.detection.text.Boilerplate;
import dev.grapevine.detection.text.TextAnalyzer;
import dev.grapevine.schemas.TopicEvidence;
import dev.grapevine.sdk.history.Beginning;
import dev.grapevine.sdk.history.Contribution;
import dev.grapevine.sdk.history.Expiry;
import dev.grapevine.sdk.history.HistoryEntry;
import dev.grapevine.sdk.history.ObjectKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
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
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keeps what is said on each object, and sends on what every new contribution changes in it, once
 * time has come to it. What was sent is not stored: it is what the history, as it was, comes to.
 */
public final class CountMentions
    extends KeyedProcessFunction<ObjectKey, ObjectContribution, Mention> {
  private static final long serialVersionUID = 1L;

  /** Who said something in which scope. */
  public static final OutputTag<ScopeActor> ACTIVITY =
      new OutputTag<>("activity", TypeInformation.of(ScopeActor.class));

  /** Messages as evidence shows them. */
  public static final OutputTag<Card> CARDS =
      new OutputTag<>("cards", TypeInformation.of(Card.class));

  private static final Comparator<ObjectContribution> BY_TIME =
      Comparator.<ObjectContribution, Instant>comparing(event -> event.contribution().time())
          .thenComparing(event -> event.contribution().id());

  private static final int MOST_ARTIFACTS = 8;

  private final Duration retention;
  private transient ValueState<ObjectHistory> histories;
  private transient TextAnalyzer analyzer;

  /**
   * @param config how long to remember an object
   */
  public CountMentions(EmergingTopicsConfig config) {
    retention = config.retention();
  }

  @Override
  public void open(OpenContext context) {
    histories =
        getRuntimeContext()
            .getState(
                new ValueStateDescriptor<>("history", TypeInformation.of(ObjectHistory.class)));
    analyzer = new TextAnalyzer();
  }

  @Override
  public void processElement(ObjectContribution event, Context context, Collector<Mention> out)
      throws Exception {
    TimerService timers = context.timerService();
    int at = Math.max(event.at(), Panes.current(timers));
    ObjectHistory history = histories.value();
    long expiry = Expiry.after(event.contribution().time(), retention);
    if (history == null) {
      // When it fires too early, since more has come, it is set again.
      timers.registerEventTimeTimer(expiry);
      history = new ObjectHistory(null, null, expiry);
    }
    timers.registerEventTimeTimer(Panes.timer(at));
    histories.update(
        history.with(new ObjectContribution(event.object(), at, event.contribution()), expiry));
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Mention> out)
      throws Exception {
    ObjectHistory history = histories.value();
    if (history == null) {
      return;
    }
    if (!Panes.isExpiry(timestamp)) {
      turnTo(Pane.of(timestamp), history, context, out);
    } else if (history.expiry() > timestamp) {
      context.timerService().registerEventTimeTimer(history.expiry());
    } else {
      histories.clear();
    }
  }

  /** In the order of time, since an edit must not be seen before what it changes was. */
  private void turnTo(int pane, ObjectHistory history, Context context, Collector<Mention> out)
      throws Exception {
    List<ObjectContribution> over = new ArrayList<>();
    List<ObjectContribution> later = new ArrayList<>();
    history.ahead().forEach(event -> (event.at() <= pane ? over : later).add(event));
    over.sort(BY_TIME);
    for (ObjectContribution event : over) {
      contribute(event, history.entries(), context, out);
    }
    histories.update(new ObjectHistory(history.entries(), later, history.expiry()));
  }

  private void contribute(
      ObjectContribution event,
      Map<String, HistoryEntry> entries,
      Context context,
      Collector<Mention> out) {
    Contribution contribution = event.contribution();
    HistoryEntry entry = entries.getOrDefault(contribution.id(), HistoryEntry.UNSEEN);
    if (entry.isSeen()) {
      return; // A repetition, which has had its effect.
    }
    Map<Long, Said> before = Said.of(event.object(), entries.values());
    entries.put(contribution.id(), entry.with(contribution));
    if (contribution.isUndo() && contribution.inReplyTo() != null) {
      entries.merge(
          contribution.inReplyTo(),
          HistoryEntry.UNSEEN.undoneBy(contribution),
          (target, undone) -> target.undoneBy(contribution));
    }
    noteActivity(event, context);
    Map<Long, Said> after = Said.of(event.object(), entries.values());
    Set<Long> messages = new TreeSet<>(before.keySet());
    messages.addAll(after.keySet());
    for (long message : messages) {
      send(before.get(message), after.get(message), event.at(), context, out);
    }
  }

  /** Whoever says something is active, whatever becomes of it: that is never taken back. */
  private static void noteActivity(ObjectContribution event, Context context) {
    Contribution contribution = event.contribution();
    if ((contribution.isContent() || contribution.isReview())
        && isText(contribution)
        && !Boilerplate.isBoilerplate(contribution.text())) {
      int actor = Hashes.fold(Hashes.of(contribution.actor()));
      int conversation = Said.conversation(event.object(), contribution);
      for (String scope : contribution.readers().scopes()) {
        context.output(ACTIVITY, new ScopeActor(scope, event.at(), actor, conversation, true));
      }
    }
  }

  /** Whether anything is said in it. */
  private static boolean isText(Contribution contribution) {
    return isSet(contribution.text())
        || (contribution.isTitled() && isSet(contribution.title()))
        || !contribution.tags().isEmpty();
  }

  private static boolean isSet(String text) {
    return text != null && !text.isBlank();
  }

  private void send(Said before, Said after, int at, Context context, Collector<Mention> out) {
    if (Objects.equals(before, after)) {
      return;
    }
    MessageTerms old = MessageTerms.of(before, analyzer);
    MessageTerms young = MessageTerms.of(after, analyzer);
    Set<String> scopes = new LinkedHashSet<>(old.scopes());
    scopes.addAll(young.scopes());
    for (String scope : scopes) {
      MessageTerms was = old.scopes().contains(scope) ? old : MessageTerms.NONE;
      MessageTerms is = young.scopes().contains(scope) ? young : MessageTerms.NONE;
      takeBack(scope, was, is, at, out);
      add(scope, is, was, at, out);
      if (before != null) {
        // Nobody need be active in the pane of a change, but it will be looked at.
        context.output(ACTIVITY, new ScopeActor(scope, at, 0, 0, false));
      }
    }
    context.output(CARDS, young.said() == null ? gone(before, at) : card(young, at));
  }

  private static void takeBack(
      String scope, MessageTerms was, MessageTerms is, int at, Collector<Mention> out) {
    for (String term : was.surfaces().keySet()) {
      if (!is.hasSame(term, was)) {
        out.collect(new Mention(scope, term, null, Mention.TAKEN_BACK, at, was.posting(term)));
      }
    }
    for (String name : minus(was.names(), is.names())) {
      out.collect(new Mention(scope, name, null, Mention.NAME_TAKEN_BACK, at, was.posting()));
    }
  }

  private static void add(
      String scope, MessageTerms is, MessageTerms was, int at, Collector<Mention> out) {
    is.surfaces()
        .forEach(
            (term, surface) -> {
              if (!was.hasSame(term, is)) {
                String other = surface.equals(term) ? null : surface;
                out.collect(new Mention(scope, term, other, Mention.USE, at, is.posting(term)));
              }
            });
    for (String name : minus(is.names(), was.names())) {
      out.collect(new Mention(scope, name, null, Mention.NAME, at, is.posting()));
    }
  }

  private static Collection<String> minus(Set<String> from, Set<String> taken) {
    return taken.isEmpty() ? from : from.stream().filter(one -> !taken.contains(one)).toList();
  }

  private static Card gone(Said said, int at) {
    return Card.gone(said.message(), at, said.time());
  }

  private static Card card(MessageTerms terms, int at) {
    Said said = terms.said();
    Contribution own = said.own();
    return new Card(
        said.message(),
        at,
        said.scopes(),
        own.id(),
        said.source(),
        own.actor(),
        own.thread(),
        own.channel(),
        own.time(),
        said.title(),
        Beginning.of(said.content().text(), TopicEvidence.MAX_TEXT),
        said.url(),
        said.content().artifacts().stream().limit(MOST_ARTIFACTS).toList(),
        terms.links());
  }
}
