package dev.grapevine.evaluation;

import dev.grapevine.detection.bursts.Pane;
import dev.grapevine.evaluation.history.Corpus;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Counts alarms at times that ought to make no difference. Those of a new channel are alarms with
 * at least half of their messages in new channels; all others are told by when they are raised.
 */
final class Occasions {
  private static final int FIRST_DAYS = 28 * Pane.DAY;
  private static final int AROUND = 14 * Pane.DAY;
  private static final int NEW = 7 * Pane.DAY;
  private static final int NEAR_MIDNIGHT = Pane.HOUR / 2;

  private final Corpus corpus;
  private final Period period;
  private final Map<Integer, Integer> opened = new HashMap<>();

  Occasions(Corpus corpus, Period period) {
    this.corpus = corpus;
    this.period = period;
    for (int i = 0; i < corpus.size(); i++) {
      opened.putIfAbsent(corpus.channels()[i], corpus.panes()[i]);
    }
  }

  /** Of alarms of the whole history; but for its first days, only the days that count do. */
  List<OccasionCount> counts(List<Alarm> alarms) {
    List<OccasionCount> counts = new ArrayList<>();
    for (Occasion occasion : Occasion.values()) {
      Tally tally = tally(occasion, alarms);
      counts.add(OccasionCount.of(occasion, tally.raised(), tally.chances()));
    }
    return counts;
  }

  /**
   * What was counted.
   *
   * @param chances of each alarm, the share of messages that were sent at such a time
   */
  record Tally(int raised, List<Double> chances) {}

  /**
   * Counts, and holds each alarm against what was sent up to two weeks before and after it, since
   * an organisation may grow; those of the first days against all there is.
   */
  Tally tally(Occasion occasion, List<Alarm> alarms) {
    boolean all = occasion == Occasion.FIRST_DAYS;
    int from = all ? corpus.firstPane() : period.from();
    int[] sent = new int[corpus.size() + 1];
    for (int i = 0; i < corpus.size(); i++) {
      sent[i + 1] = sent[i] + (isSent(i, occasion) ? 1 : 0);
    }
    int raised = 0;
    List<Double> chances = new ArrayList<>();
    for (Alarm alarm : alarms) {
      if (alarm.pane() >= from && alarm.pane() < period.to()) {
        int first = all ? 0 : corpus.upTo(Math.max(from, alarm.pane() - AROUND) - 1);
        int last = all ? corpus.size() : corpus.upTo(alarm.pane() + AROUND - 1);
        chances.add((sent[last] - sent[first]) / (double) (last - first));
        raised += isRaised(alarm, occasion) ? 1 : 0;
      }
    }
    return new Tally(raised, chances);
  }

  private boolean isRaised(Alarm alarm, Occasion occasion) {
    if (occasion != Occasion.NEW_CHANNEL) {
      return at(occasion).test(alarm.pane());
    }
    long sent = alarm.evidence().stream().filter(i -> isSent(Math.toIntExact(i), occasion)).count();
    return sent > 0 && 2 * sent >= alarm.evidence().size();
  }

  private boolean isSent(int message, Occasion occasion) {
    int pane = corpus.panes()[message];
    if (occasion != Occasion.NEW_CHANNEL) {
      return at(occasion).test(pane);
    }
    int channel = corpus.channels()[message];
    int since = opened.get(channel);
    return channel >= 0 && since >= corpus.firstPane() + FIRST_DAYS && pane < since + NEW;
  }

  private IntPredicate at(Occasion occasion) {
    return switch (occasion) {
      case FIRST_DAYS -> pane -> pane < corpus.firstPane() + FIRST_DAYS;
      case NEW_CHANNEL -> throw new IllegalArgumentException("A channel is no time");
      case MONDAY -> pane -> date(pane).getDayOfWeek() == DayOfWeek.MONDAY;
      case MIDNIGHT -> pane -> Math.floorMod(pane + NEAR_MIDNIGHT, Pane.DAY) < 2 * NEAR_MIDNIGHT;
      case MONTH_END ->
          pane -> date(pane).getDayOfMonth() == 1 || date(pane).plusDays(1).getDayOfMonth() == 1;
    };
  }

  private static LocalDate date(int pane) {
    return LocalDate.ofEpochDay(Pane.day(pane));
  }
}
