package dev.grapevine.gaps;

import dev.grapevine.gaps.Sign.Condition;
import dev.grapevine.sdk.DocumentId;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Lets a kind of gap judge facts when they change, and when it asked to. */
public final class JudgeFacts<F extends GapFact> extends KeyedProcessFunction<String, F, Sign> {
  private static final long serialVersionUID = 1L;

  private final GapKind<F> kind;
  private final TypeInformation<F> type;
  private transient ValueState<F> facts;
  private transient ValueState<Past> pasts;
  private transient Ahead<F> ahead;

  /**
   * @param kind whose gaps are looked for
   * @param type of the facts that it judges
   */
  public JudgeFacts(GapKind<F> kind, Class<F> type) {
    this.kind = kind;
    this.type = TypeInformation.of(type);
  }

  /** The id of a gap without its episode. */
  static <F extends GapFact> String gap(GapKind<F> kind, F fact) {
    return DocumentId.of(kind.type(), fact.scope(), kind.subject(fact));
  }

  @Override
  public void open(OpenContext context) {
    facts = getRuntimeContext().getState(new ValueStateDescriptor<>("facts", type));
    pasts =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("past", TypeInformation.of(Past.class)));
    ahead = Ahead.in(getRuntimeContext(), type);
  }

  @Override
  public void processElement(F fact, Context context, Collector<Sign> out) throws Exception {
    ahead.add(fact.at(), fact, context.timerService());
  }

  /** Facts come first: what happens with a deadline is in time. */
  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Sign> out)
      throws Exception {
    for (F fact : ahead.take(timestamp)) {
      learn(fact, timestamp, context, out);
    }
    F fact = facts.value();
    Past past = pasts.value();
    if (fact == null) {
      return;
    }
    if (past.next() <= timestamp) {
      judge(fact, past, timestamp, false, context, out);
    } else if (past.expiry() <= timestamp) {
      if (past.isGap()) {
        out.collect(sign(fact, timestamp, Condition.EXPIRED, past.level(), null));
      }
      facts.clear();
      pasts.clear();
    }
  }

  private void learn(F fact, long now, Context context, Collector<Sign> out) throws Exception {
    F before = facts.value();
    F next = before == null ? fact : kind.next(before, fact);
    Past past = before == null ? Past.NONE : pasts.value();
    if (!next.gone()) {
      facts.update(next);
      judge(next, past, now, true, context, out);
      return;
    }
    if (past.everGap()) {
      out.collect(sign(next, now, Condition.GONE, past.level(), null));
    }
    facts.clear();
    pasts.clear();
  }

  private void judge(
      F fact, Past past, long now, boolean news, Context context, Collector<Sign> out)
      throws Exception {
    Verdict verdict = kind.judge(fact, past, now);
    int level = verdict.isGap() ? verdict.level() : past.level();
    if (verdict.isGap() && (news || !past.isGap() || verdict.level() != past.level())) {
      out.collect(sign(fact, now, Condition.GAP, verdict.level(), verdict.words()));
    } else if (!verdict.isGap() && past.isGap()) {
      out.collect(sign(fact, now, Condition.OVER, past.level(), null));
    }
    // The same timer may be registered again; one that is not meant any more finds nothing to do.
    if (verdict.next() != Verdict.NEVER) {
      context.timerService().registerEventTimeTimer(verdict.next());
    }
    context.timerService().registerEventTimeTimer(verdict.expiry());
    pasts.update(
        new Past(
            verdict.isGap(),
            past.everGap() || verdict.isGap(),
            level,
            verdict.next(),
            verdict.expiry(),
            verdict.safeSince()));
  }

  private Sign sign(F fact, long at, Condition condition, int level, Verdict.Words words) {
    return new Sign(gap(kind, fact), kind.type(), fact.scope(), at, condition, level, words);
  }
}
