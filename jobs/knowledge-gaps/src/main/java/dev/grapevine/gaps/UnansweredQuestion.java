package dev.grapevine.gaps;

import dev.grapevine.detection.survival.BusinessHours;
import dev.grapevine.detection.survival.ServiceLevel;
import dev.grapevine.sdk.history.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A question that nobody but the asker has replied to in time. It gets worse when it has waited
 * twice and four times as long as it may, and when others are in the same place.
 */
public final class UnansweredQuestion implements GapKind<QuestionFact> {
  private static final long serialVersionUID = 1L;

  /** Its name in documents. */
  public static final String TYPE = "unanswered-question";

  /** The subtype of those that only their words tell. */
  public static final String CHAT = "chat";

  private static final int MANY = 3;

  private final KnowledgeGapsConfig config;
  private transient Hours hours;

  /**
   * @param config the hours of teams, and how long to wait for an answer
   */
  public UnansweredQuestion(KnowledgeGapsConfig config) {
    this.config = config;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subject(QuestionFact question) {
    return question.source() + '\n' + question.object();
  }

  /** The deadline stays as it was at asking. */
  @Override
  public QuestionFact next(QuestionFact before, QuestionFact now) {
    return now.withSla(before.sla(), before.risks());
  }

  @Override
  public Verdict judge(QuestionFact question, Past past, long now) {
    int passed = 0;
    while (passed < ServiceLevel.levels() && deadline(question, passed) <= now) {
      passed++;
    }
    long last = deadline(question, ServiceLevel.levels() - 1) + 1;
    long expiry = Math.max(last, Expiry.after(question.last(), config.retention()));
    if (!question.waits() || now >= expiry) {
      return new Verdict(false, 0, Verdict.NEVER, expiry, 0, null);
    }
    long next = passed < ServiceLevel.levels() ? deadline(question, passed) : Verdict.NEVER;
    if (passed == 0 || !isMissed(question)) {
      return new Verdict(false, 0, next, expiry, 0, null);
    }
    int level = Math.min(2, passed - 1 + (question.meToo() >= MANY ? 1 : 0));
    return new Verdict(true, level, next, expiry, 0, words(question, passed, next, now));
  }

  /**
   * What only its words tell is often rhetoric, or a courtesy. Somebody misses an answer who comes
   * back to it before anybody else says anything, or if many wait for the same.
   */
  private boolean isMissed(QuestionFact question) {
    return !question.chat()
        || config.isAllChat()
        || question.insisted()
        || question.meToo() >= MANY;
  }

  /** In milliseconds of event time. */
  private long deadline(QuestionFact question, int level) {
    Duration wait = Duration.ofMillis(question.sla() * ServiceLevel.multiple(level));
    return hours(question.scope()).plus(question.askedAt(), wait).toEpochMilli();
  }

  private BusinessHours hours(String scope) {
    if (hours == null) {
      hours = new Hours(config);
    }
    return hours.of(scope);
  }

  private Verdict.Words words(QuestionFact question, int passed, long next, long now) {
    Map<String, Double> numbers = new TreeMap<>();
    Duration waited =
        hours(question.scope()).between(question.askedAt(), Instant.ofEpochMilli(now));
    numbers.put("sla", question.sla() / 1000.0);
    numbers.put("waited", (double) waited.toSeconds());
    numbers.put("meToo", (double) question.meToo());
    if (passed - 1 < question.risks().size()) {
      numbers.put("risk", question.risks().get(passed - 1));
    }
    return new Verdict.Words(
        question.chat() ? CHAT : null,
        question.source(),
        question.thread(),
        question.title(),
        numbers,
        "Nobody had answered after %s; a question here should not wait longer than %s%s."
            .formatted(
                Texts.span(waited.toMillis()),
                Texts.span(question.sla()),
                question.meToo() == 0
                    ? ""
                    : question.meToo() == 1
                        ? ", and one more person waits for it"
                        : ", and %d more people wait for it".formatted(question.meToo())),
        "Somebody other than who asked answers, or the question is marked as solved.",
        question.evidence(),
        question.about(),
        question.channel(),
        next == Verdict.NEVER ? 0 : next,
        List.of(),
        question.asker());
  }
}
