package dev.grapevine.gaps;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A subject that only one person knows: a risk, not a fact, and nothing that is wrong with anybody.
 */
public final class SingleExpert implements GapKind<SubjectFact> {
  private static final long serialVersionUID = 1L;

  /** Its name in documents. */
  public static final String TYPE = "single-expert";

  private static final double LEAST_SHARE = 0.6;
  private static final double LEAST_ACTIVITY = 20;
  private static final double ROUNDING = 1e-9;
  private static final double SAFE_EXPERTS = 2;
  private static final long SAFE_MILLIS = Duration.ofDays(14).toMillis();
  private static final double MEDIUM = 5;
  private static final double HIGH = 20;

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subject(SubjectFact subject) {
    return subject.subject();
  }

  @Override
  public boolean canBegin(SubjectFact subject) {
    return subject.factor() <= 1
        && subject.topShare() >= LEAST_SHARE - ROUNDING
        && subject.activity() >= LEAST_ACTIVITY - ROUNDING;
  }

  @Override
  public Verdict judge(SubjectFact subject, Past past, long now) {
    boolean isSafe = subject.factor() >= 2 && subject.effectiveExperts() >= SAFE_EXPERTS - ROUNDING;
    long safeSince = !past.isGap() || !isSafe ? 0 : past.safeSince() == 0 ? now : past.safeSince();
    boolean over = safeSince != 0 && now >= safeSince + SAFE_MILLIS;
    if (past.isGap() ? over : !canBegin(subject)) {
      return new Verdict(false, 0, Verdict.NEVER, subject.expiry(), 0, null);
    }
    double risk = subject.topShare() * subject.demand();
    int level = risk >= HIGH ? 2 : risk >= MEDIUM ? 1 : 0;
    return new Verdict(
        true,
        past.isGap() ? Math.max(level, past.level()) : level,
        safeSince == 0 ? Verdict.NEVER : safeSince + SAFE_MILLIS,
        subject.expiry(),
        safeSince,
        words(subject));
  }

  private static Verdict.Words words(SubjectFact subject) {
    Map<String, Double> numbers = new TreeMap<>();
    numbers.put("topShare", subject.topShare());
    numbers.put("effectiveExperts", subject.effectiveExperts());
    numbers.put("factor", (double) subject.factor());
    numbers.put("knowing", (double) subject.knowing());
    numbers.put("activity", subject.activity());
    numbers.put("demand", (double) subject.demand());
    boolean isCode = Subjects.kind(subject.subject()).equals(Subjects.CODE);
    return new Verdict.Words(
        Subjects.kind(subject.subject()),
        null,
        subject.subject(),
        Subjects.name(subject.subject()),
        numbers,
        String.format(
            Locale.ROOT,
            "%.0f %% of what is known of it is one person's; it comes up %d times in 28 days%s.",
            100 * subject.topShare(),
            subject.demand(),
            isCode ? ", and most of its files have no other author" : ""),
        "At least two people know it equally well, for 14 days.",
        subject.evidence(),
        List.of(subject.subject()),
        null,
        0,
        subject.candidates(),
        null);
  }
}
