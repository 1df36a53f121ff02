package dev.grapevine.detection.bursts;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who used one term when: three weeks of postings, two months of days, and a decayed sum of what
 * was before. Panes are looked at in order; what comes late counts from when it comes.
 */
public final class TermHistory {
  /** The most postings that are remembered: of a term that busy, longer windows are cut short. */
  public static final int MOST_POSTINGS = 4096;

  /** With fewer uses than these, no term is unusual: it need not be looked at. */
  public static final int LEAST_USES = 4;

  private static final int LONGEST = Window.DAYS_21.panes();
  private static final int[] NO_INTS = {};

  private Postings postings = new Postings();

  private int[] days = NO_INTS;
  private float[] discounted = {};
  private float[] people = {};
  private int closed;
  private double olderDiscounted;
  private double olderPeople;
  private int olderDay;

  /** Distinct messages, and distinct conversations a day, on days that are over. */
  private int uses;

  private int cells;

  /** How often the term was part of a mention of somebody. */
  private int mentions;

  /** How many postings came since the last look. */
  private int fresh;

  private boolean cut;

  /** Adds a use of the term; a message that was added before changes nothing. */
  public void add(Posting posting) {
    if (postings.has(posting.pane(), posting.message())) {
      return;
    }
    if (postings.size() == MOST_POSTINGS) {
      postings.drop(MOST_POSTINGS / 4);
      cut = true;
    }
    postings.add(posting);
    fresh++;
  }

  /** Notes that the term was part of a mention of somebody. */
  public void addMention() {
    mentions++;
  }

  /** Whether people are called so: mentions of them make up a good part of its uses. */
  boolean isName() {
    return mentions * 4L > uses + postings.size();
  }

  /** Takes back that the term was part of a mention of somebody. */
  public void removeMention() {
    mentions = Math.max(0, mentions - 1);
  }

  /** Takes back the use of the term in a message. */
  public void remove(int pane, long message) {
    if (postings.remove(pane, message)) {
      fresh = Math.max(0, fresh - 1);
    }
  }

  /**
   * How unusual the use of the term is at the end of a pane. Not every pane of a busy term is
   * looked at: only once a 64th of its postings is new.
   */
  public Burst look(Exposure exposure, Distinct distinct) {
    int pane = exposure.pane();
    close(Pane.day(pane), distinct);
    postings.drop(postings.upTo(pane - LONGEST));
    if (fresh * 64L < postings.size()) {
      return Burst.NONE;
    }
    fresh = 0;
    return Score.of(this, exposure, distinct);
  }

  /** How many postings there are. */
  public int size() {
    return postings.size();
  }

  /** In how many conversations it was used, counted anew every day, on days that are over. */
  public int cells() {
    return cells;
  }

  /** Whether nothing is known of days that are over. */
  boolean isFirstDay() {
    return closed == 0;
  }

  int pane(int i) {
    return postings.pane(i);
  }

  void addTo(Distinct distinct, int i) {
    postings.addTo(distinct, i);
  }

  /** Whether all of a window is remembered. */
  boolean covers(int from) {
    return !cut || postings.size() > 0 && postings.pane(0) <= from;
  }

  /** Σ over past days x < day − lag of λ^(day−lag−1−x) · e_x, with e discounted or plain people. */
  double past(int day, int lag, boolean plain) {
    double sum = (plain ? olderPeople : olderDiscounted) * Decay.over(day - lag - 1 - olderDay);
    float[] values = plain ? people : discounted;
    for (int i = 0; i < closed; i++) {
      int ago = day - lag - 1 - days[i];
      if (ago >= 0) {
        sum += values[i] * Decay.over(ago);
      }
    }
    return sum;
  }

  /** e of a day that is over, discounted or plain; 0 if there is none. */
  double onDay(int day, boolean plain) {
    int i = Arrays.binarySearch(days, 0, closed, day);
    return i < 0 ? 0 : plain ? people[i] : discounted[i];
  }

  private void close(int today, Distinct day) {
    int from = (closed == 0 ? olderDay : days[closed - 1]) + 1;
    int i = postings.upTo(from * Pane.DAY - 1);
    while (i < size() && Pane.day(pane(i)) < today) {
      int current = Pane.day(pane(i));
      day.clear();
      for (; i < size() && Pane.day(pane(i)) == current; i++) {
        addTo(day, i);
        uses++;
      }
      cells += day.conversations();
      append(current, day);
    }
    age(today);
  }

  private void append(int current, Distinct day) {
    if (closed == days.length) {
      int length = Math.max(2, closed * 2);
      days = Arrays.copyOf(days, length);
      discounted = Arrays.copyOf(discounted, length);
      people = Arrays.copyOf(people, length);
    }
    days[closed] = current;
    discounted[closed] = (float) day.discounted();
    people[closed] = day.people();
    closed++;
  }

  /** Days beyond what is looked at one by one are added up. */
  private void age(int today) {
    int old = 0;
    while (old < closed && days[old] < today - Exposure.DAYS) {
      double weight = Decay.over(days[old] - olderDay);
      olderDiscounted = olderDiscounted * weight + discounted[old];
      olderPeople = olderPeople * weight + people[old];
      olderDay = days[old];
      old++;
    }
    if (old > 0) {
      System.arraycopy(days, old, days, 0, closed - old);
      System.arraycopy(discounted, old, discounted, 0, closed - old);
      System.arraycopy(people, old, people, 0, closed - old);
      closed -= old;
    }
  }

  /**
   * The newest uses in a window, newest first; of one pane, those with the greater message first.
   *
   * @param pane the last one of the window
   * @param panes how long the window is
   * @param most how many to tell at most
   */
  public List<Posting> newest(int pane, int panes, int most) {
    List<Posting> newest = new ArrayList<>();
    for (int i = postings.upTo(pane) - 1;
        i >= 0 && pane(i) > pane - panes && newest.size() < most;
        i--) {
      newest.add(postings.get(i));
    }
    return newest;
  }

  /**
   * Distinct people a day, the oldest first, the day of a pane last; as far as it is remembered.
   *
   * @param pane the last one that counts
   */
  public int[] peopleByDay(int pane, int count, Distinct distinct) {
    int today = Pane.day(pane);
    int[] people = new int[count];
    for (int i = 0; i < count - 1; i++) {
      people[i] = (int) onDay(today - (count - 1 - i), true);
    }
    distinct.clear();
    for (int i = size() - 1; i >= 0 && Pane.day(pane(i)) >= today; i--) {
      if (pane(i) <= pane) {
        addTo(distinct, i);
      }
    }
    people[count - 1] = distinct.people();
    return people;
  }

  private static final int FORMAT = 1;

  /** Writes all that is remembered. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeByte(FORMAT);
    postings.writeTo(out);
    out.writeByte(closed);
    for (int i = 0; i < closed; i++) {
      out.writeInt(days[i]);
      out.writeFloat(discounted[i]);
      out.writeFloat(people[i]);
    }
    out.writeDouble(olderDiscounted);
    out.writeDouble(olderPeople);
    out.writeInt(olderDay);
    out.writeInt(uses);
    out.writeInt(cells);
    out.writeInt(mentions);
    out.writeInt(fresh);
    out.writeBoolean(cut);
  }

  /** Reads what was written. */
  public static TermHistory readFrom(DataInput in) throws IOException {
    int format = in.readByte();
    if (format != FORMAT) {
      throw new IOException("The history of a term has the unknown format " + format);
    }
    TermHistory history = new TermHistory();
    history.postings = Postings.readFrom(in);
    history.readDays(in);
    history.olderDiscounted = in.readDouble();
    history.olderPeople = in.readDouble();
    history.olderDay = in.readInt();
    history.uses = in.readInt();
    history.cells = in.readInt();
    history.mentions = in.readInt();
    history.fresh = in.readInt();
    history.cut = in.readBoolean();
    return history;
  }

  private void readDays(DataInput in) throws IOException {
    closed = in.readByte();
    if (closed > 0) {
      days = new int[closed];
      discounted = new float[closed];
      people = new float[closed];
    }
    for (int i = 0; i < closed; i++) {
      days[i] = in.readInt();
      discounted[i] = in.readFloat();
      people[i] = in.readFloat();
    }
  }

  /** One that changes no more when this does. */
  public TermHistory copy() {
    TermHistory copy = new TermHistory();
    copy.postings = postings.copy();
    copy.closed = closed;
    if (closed > 0) {
      copy.days = Arrays.copyOf(days, closed);
      copy.discounted = Arrays.copyOf(discounted, closed);
      copy.people = Arrays.copyOf(people, closed);
    }
    copy.olderDiscounted = olderDiscounted;
    copy.olderPeople = olderPeople;
    copy.olderDay = olderDay;
    copy.uses = uses;
    copy.cells = cells;
    copy.mentions = mentions;
    copy.fresh = fresh;
    copy.cut = cut;
    return copy;
  }
}
