package dev.grapevine.dashboard.documents;

import dev.grapevine.schemas.FeedItem;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How long the questions of a week waited for their first answer, as the lines of the feed tell it.
 * What has no answer yet has waited longer than anything that has: to leave it out would make the
 * worst weeks look best.
 *
 * @param begin of the week, a Monday in UTC
 * @param seconds that each question waited that has an answer, ascending
 * @param unanswered how many have none yet
 */
public record Waits(Instant begin, List<Double> seconds, long unanswered) {

  /** How many questions there were. */
  public long questions() {
    return seconds.size() + unanswered;
  }

  /** How many of them have an answer by now. */
  public long answered() {
    return seconds.size();
  }

  /**
   * Within how many seconds a share of all questions had an answer: the nearest-rank quantile.
   *
   * @param share above 0, at most 1
   * @return NaN if less of them have one by now
   */
  public double within(double share) {
    int rank = (int) Math.ceil(share * questions());
    return rank == 0 || rank > seconds.size() ? Double.NaN : seconds.get(rank - 1);
  }

  /**
   * The weeks in which questions were asked, the oldest first. Of each conversation the first
   * question counts, and the first line of answers after it in which somebody else has a part.
   *
   * @param questions lines of questions
   * @param answers lines of answers in their threads
   */
  static List<Waits> of(Collection<FeedItem> questions, Collection<FeedItem> answers) {
    Map<String, List<FeedItem>> byThread = new HashMap<>();
    answers.forEach(
        line -> byThread.computeIfAbsent(line.thread(), thread -> new ArrayList<>()).add(line));
    Map<String, FeedItem> first = new HashMap<>();
    questions.forEach(
        line -> first.merge(line.thread(), line, (a, b) -> a.start().isAfter(b.start()) ? b : a));
    Map<Instant, List<Double>> waited = new TreeMap<>();
    Map<Instant, Long> open = new HashMap<>();
    for (FeedItem question : first.values()) {
      Instant week = week(question.start());
      List<Double> seconds = waited.computeIfAbsent(week, begin -> new ArrayList<>());
      double wait = wait(question, byThread.getOrDefault(question.thread(), List.of()));
      if (Double.isNaN(wait)) {
        open.merge(week, 1L, Long::sum);
      } else {
        seconds.add(wait);
      }
    }
    return waited.entrySet().stream()
        .map(
            week ->
                new Waits(
                    week.getKey(),
                    week.getValue().stream().sorted().toList(),
                    open.getOrDefault(week.getKey(), 0L)))
        .toList();
  }

  private static double wait(FeedItem question, List<FeedItem> answers) {
    Set<String> askers = new HashSet<>(question.actors());
    return answers.stream()
        .filter(line -> !line.time().isBefore(question.start()))
        .filter(line -> !askers.containsAll(line.actors()))
        .min(Comparator.comparing(line -> answeredAt(question, line)))
        .map(
            line -> Duration.between(question.start(), answeredAt(question, line)).toMillis() / 1e3)
        .orElse(Double.NaN);
  }

  /** A line that had begun before the question is known to go on until its newest part. */
  private static Instant answeredAt(FeedItem question, FeedItem line) {
    return line.start().isBefore(question.start()) ? line.time() : line.start();
  }

  private static Instant week(Instant time) {
    return time.atOffset(ZoneOffset.UTC)
        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
        .truncatedTo(ChronoUnit.DAYS)
        .toInstant();
  }
}
