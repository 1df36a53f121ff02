package dev.grapevine.topics;

import dev.grapevine.detection.text.Boilerplate;
import dev.grapevine.detection.text.TextAnalyzer;
import dev.grapevine.schemas.TopicEvidence;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Keeps what is said on each object, and sends on what every new contribution changes in it. What
 * was sent is not stored: it is what the history, as it was, comes to.
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

  private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
  private static final int MOST_ARTIFACTS = 8;

  private final Duration retention;
  private transient ValueState<ObjectHistory> histories;
  private transient TextAnalyzer analyzer;
  private transient MessageTerms latest;

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
    latest = MessageTerms.NONE;
  }

  @Override
  public void processElement(ObjectContribution event, Context context, Collector<Mention> out)
      throws Exception {
    Contribution contribution = event.contribution();
    ObjectHistory history = histories.value();
    long expiry = expiry(contribution);
    if (history == null) {
      // The only timer of the key: when it fires too early, since more has come, it is set again.
      context.timerService().registerEventTimeTimer(expiry);
      history = new ObjectHistory(null, expiry);
    }
    Map<String, HistoryEntry> entries = history.entries();
    if (entries.containsKey(contribution.id())) {
      return; // A repetition, which has had its effect.
    }
    List<HistoryEntry> before = List.copyOf(entries.values());
    entries.put(contribution.id(), new HistoryEntry(contribution, event.at()));
    histories.update(new ObjectHistory(entries, Math.max(history.expiry(), expiry)));
    noteActivity(event, context);
    // What counts later has been told as if this had never been: that is taken back, and told anew.
    ObjectKey object = event.object();
    for (int at : panesFrom(event.at(), entries.values())) {
      Map<Long, Said> was = Said.of(object, before, at);
      Map<Long, Said> is = Said.of(object, entries.values(), at);
      if (at == event.at()) {
        send(was, is, at, context, out);
      } else {
        Map<Long, Said> earlier = Said.of(object, entries.values(), at - 1);
        send(was, Said.of(object, before, at - 1), at, context, out);
        send(earlier, is, at, context, out);
        sendCards(earlier, is, at, context);
      }
      sendCards(was, is, at, context);
    }
  }

  /** The panes from this one on in which what is said may change. */
  private static SortedSet<Integer> panesFrom(int first, Collection<HistoryEntry> entries) {
    SortedSet<Integer> panes = new TreeSet<>();
    for (HistoryEntry entry : entries) {
      if (entry.at() >= first) {
        panes.add(entry.at());
      }
    }
    return panes;
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Mention> out)
      throws Exception {
    ObjectHistory history = histories.value();
    if (history != null && history.expiry() > timestamp) {
      context.timerService().registerEventTimeTimer(history.expiry());
    } else {
      histories.clear();
    }
  }

  /** Whoever says something is active, whatever becomes of it: that is never taken back. */
  private static void noteActivity(ObjectContribution event, Context context) {
    Contribution contribution = event.contribution();
    if ((contribution.isContent() || contribution.isReview())
        && contribution.isText()
        && !Boilerplate.isBoilerplate(contribution.text())) {
      int actor = Hashes.fold(Hashes.of(contribution.actor()));
      for (String scope : contribution.readers().scopes()) {
        context.output(ACTIVITY, new ScopeActor(scope, event.at(), actor, true));
      }
    }
  }

  private void send(
      Map<Long, Said> before,
      Map<Long, Said> after,
      int at,
      Context context,
      Collector<Mention> out) {
    Set<Long> messages = new TreeSet<>(before.keySet());
    messages.addAll(after.keySet());
    for (long message : messages) {
      send(before.get(message), after.get(message), at, context, out);
    }
  }

  private void send(Said before, Said after, int at, Context context, Collector<Mention> out) {
    if (Objects.equals(before, after)) {
      return;
    }
    MessageTerms old = terms(before);
    MessageTerms young = terms(after);
    Set<String> scopes = new LinkedHashSet<>(old.scopes());
    scopes.addAll(young.scopes());
    boolean samePosting = Objects.equals(old.posting(), young.posting());
    for (String scope : scopes) {
      MessageTerms was = old.scopes().contains(scope) ? old : MessageTerms.NONE;
      MessageTerms is = young.scopes().contains(scope) ? young : MessageTerms.NONE;
      takeBack(scope, was, samePosting ? is : MessageTerms.NONE, at, out);
      add(scope, is, samePosting ? was : MessageTerms.NONE, at, out);
      if (before != null) {
        // Nobody need be active in the pane of a change, but it will be looked at.
        context.output(ACTIVITY, new ScopeActor(scope, at, 0, false));
      }
    }
  }

  private void sendCards(Map<Long, Said> was, Map<Long, Said> is, int at, Context context) {
    is.forEach(
        (message, said) -> {
          if (!said.equals(was.get(message))) {
            MessageTerms terms = terms(said);
            context.output(CARDS, terms.said() == null ? gone(said, at) : card(terms, at));
          }
        });
    was.forEach(
        (message, said) -> {
          if (!is.containsKey(message)) {
            context.output(CARDS, gone(said, at));
          }
        });
  }

  /** It is asked for twice in a row: to be counted, and to be shown. */
  private MessageTerms terms(Said said) {
    if (said == null || latest.said() != said) {
      latest = MessageTerms.of(said, analyzer);
    }
    return latest;
  }

  private static void takeBack(
      String scope, MessageTerms was, MessageTerms is, int at, Collector<Mention> out) {
    for (String term : was.surfaces().keySet()) {
      if (!is.surfaces().containsKey(term)) {
        out.collect(new Mention(scope, term, null, Mention.TAKEN_BACK, at, was.posting()));
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
              if (!was.surfaces().containsKey(term)) {
                String other = surface.equals(term) ? null : surface;
                out.collect(new Mention(scope, term, other, Mention.USE, at, is.posting()));
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
        Texts.beginning(said.content().text(), TopicEvidence.MAX_TEXT),
        said.url(),
        said.content().artifacts().stream().limit(MOST_ARTIFACTS).toList(),
        terms.links());
  }

  /** By the day, so that it seldom changes. */
  private long expiry(Contribution contribution) {
    long end = contribution.time().plus(retention).toEpochMilli();
    return Math.floorDiv(end + DAY_MILLIS - 1, DAY_MILLIS) * DAY_MILLIS;
  }
}
