package dev.grapevine.gaps;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people search for and do not find. Only how many is told, never who, and only of enough
 * people.
 */
public final class FailedSearch implements GapKind<QueryFact> {
  private static final long serialVersionUID = 1L;

  /** Its name in documents. */
  public static final String TYPE = "failed-search";

  /** The subtype of what is there, but hidden from most who search. */
  public static final String ACCESS = "access";

  private static final int LEAST_PEOPLE = 3;
  private static final double FIRING = 0.4;
  private static final double CLOSING = 0.3;

  private final int people;

  /**
   * @param config of how many people telemetry may be told
   */
  public FailedSearch(KnowledgeGapsConfig config) {
    people = Math.max(LEAST_PEOPLE, config.people());
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public String subject(QueryFact query) {
    return query.query();
  }

  @Override
  public Verdict judge(QueryFact query, Past past, long now) {
    long expiry = query.last() + CountSearches.WINDOW_MILLIS;
    if (query.sessions() == 0 || now >= expiry) {
      return new Verdict(false, 0, Verdict.NEVER, Math.max(expiry, now + 1), 0, null);
    }
    Wilson interval = Wilson.of(query.failed(), query.sessions());
    boolean isGap =
        query.stuck() >= people
            && (past.isGap() ? interval.upper() >= CLOSING : interval.lower() >= FIRING);
    int level = query.stuck() >= 4 * people ? 2 : query.stuck() >= 2 * people ? 1 : 0;
    return new Verdict(
        isGap,
        Math.max(level, past.isGap() ? past.level() : 0),
        expiry,
        expiry + 1,
        0,
        isGap ? words(query, interval) : null);
  }

  private static Verdict.Words words(QueryFact query, Wilson interval) {
    Map<String, Double> numbers = new TreeMap<>();
    numbers.put("searches", (double) query.sessions());
    numbers.put("failed", (double) query.failed());
    numbers.put("hidden", (double) query.hidden());
    numbers.put("people", (double) query.stuck());
    numbers.put("lower", interval.lower());
    boolean isHidden = 2 * query.hidden() > query.failed();
    return new Verdict.Words(
        isHidden ? ACCESS : null,
        null,
        query.query(),
        query.query(),
        numbers,
        "%d people found nothing in %d of %d searches within 30 days%s."
            .formatted(
                query.stuck(),
                query.failed(),
                query.sessions(),
                isHidden
                    ? "; in %d of these there was something that they may not see"
                        .formatted(query.hidden())
                    : ""),
        isHidden
            ? "Who searches may see it, so that fewer than three of ten searches fail, or nobody"
                + " searches for it for 30 days."
            : "It is written down where it is found, so that fewer than three of ten searches fail,"
                + " or nobody searches for it for 30 days.",
        List.of(),
        List.of(
            Subjects.of(Subjects.TAG, query.query()), Subjects.of(Subjects.PHRASE, query.query())),
        null,
        0,
        List.of(),
        null);
  }
}
