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

  private int size;
  private int[] panes = NO_INTS;
  private int[] actors = NO_INTS;
  private int[] conversations = NO_INTS;
  private int[] fingerprints = NO_INTS;
  private long[] messages = {};

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
    int at = size;
    while (at > 0 && panes[at - 1] > posting.pane()) {
      at--;
    }
    for (int i = at - 1; i >= 0 && panes[i] == posting.pane(); i--) {
      if (messages[i] == posting.message()) {
        return;
      }
    }
    if (size == MOST_POSTINGS) {
      drop(MOST_POSTINGS / 4);
      cut = true;
      at = Math.max(0, at - MOST_POSTINGS / 4);
    }
    insert(at, posting);
    fresh++;
  }

  /** Notes that the term was part of a mention of somebody. */
  public void addMention() {
    mentions++;
  }

  /** Whether people are called so: mentions of them make up a good part of its uses. */
  boolean isName() {
    return mentions * 4L > uses + size;
  }

  /** Takes back that the term was part of a mention of somebody. */
  public void removeMention() {
    mentions = Math.max(0, mentions - 1);
  }

  /** Takes back the use of the term in a message. */
  public void remove(int pane, long message) {
    for (int i = size - 1; i >= 0 && panes[i] >= pane; i--) {
      if (panes[i] == pane && messages[i] == message) {
        shift(i + 1, i);
        size--;
        fresh = Math.max(0, fresh - 1);
        return;
      }
    }
  }

  /**
   * How unusual the use of the term is at the end of a pane. Not every pane of a busy term is
   * looked at: only once a 64th of its postings is new.
   */
  public Burst look(Exposure exposure, Distinct distinct) {
    int pane = exposure.pane();
    close(Pane.day(pane), distinct);
    drop(before(pane - LONGEST));
    if (fresh * 64L < size) {
      return Burst.NONE;
    }
    fresh = 0;
    return Score.of(this, exposure, distinct);
  }

  /** How many postings there are. */
  public int size() {
    return size;
  }

  /** Uses a cell of conversation and day, and the number of such cells. */
  public double usesPerCell() {
    return cells == 0 ? 0 : (double) uses / cells;
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
    return panes[i];
  }

  int conversation(int i) {
    return conversations[i];
  }

  long message(int i) {
    return messages[i];
  }

  int actor(int i) {
    return actors[i];
  }

  void addTo(Distinct distinct, int i) {
    distinct.add(actors[i], conversations[i], fingerprints[i]);
  }

  /** Whether all of a window is remembered. */
  boolean covers(int from) {
    return !cut || size > 0 && panes[0] <= from;
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
    int i = before(from * Pane.DAY - 1);
    while (i < size && Pane.day(panes[i]) < today) {
      int current = Pane.day(panes[i]);
      day.clear();
      for (; i < size && Pane.day(panes[i]) == current; i++) {
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

  /** How many postings are not after a pane. */
  private int before(int pane) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (panes[middle] <= pane) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private void drop(int count) {
    if (count > 0) {
      shift(count, 0);
      size -= count;
    }
  }

  private void insert(int at, Posting posting) {
    if (size == panes.length) {
      int length = Math.max(2, size + size / 2);
      panes = Arrays.copyOf(panes, length);
      actors = Arrays.copyOf(actors, length);
      conversations = Arrays.copyOf(conversations, length);
      fingerprints = Arrays.copyOf(fingerprints, length);
      messages = Arrays.copyOf(messages, length);
    }
    shift(at, at + 1);
    panes[at] = posting.pane();
    actors[at] = posting.actor();
    conversations[at] = posting.conversation();
    fingerprints[at] = posting.fingerprint();
    messages[at] = posting.message();
    size++;
  }

  private void shift(int from, int to) {
    System.arraycopy(panes, from, panes, to, size - from);
    System.arraycopy(actors, from, actors, to, size - from);
    System.arraycopy(conversations, from, conversations, to, size - from);
    System.arraycopy(fingerprints, from, fingerprints, to, size - from);
    System.arraycopy(messages, from, messages, to, size - from);
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
    for (int i = size - 1; i >= 0 && this.panes[i] > pane - panes && newest.size() < most; i--) {
      if (this.panes[i] <= pane) {
        newest.add(
            new Posting(this.panes[i], actors[i], conversations[i], fingerprints[i], messages[i]));
      }
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
    for (int i = size - 1; i >= 0 && Pane.day(panes[i]) >= today; i--) {
      if (panes[i] <= pane) {
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
    out.writeInt(size);
    for (int i = 0; i < size; i++) {
      out.writeInt(panes[i]);
      out.writeInt(actors[i]);
      out.writeInt(conversations[i]);
      out.writeInt(fingerprints[i]);
      out.writeLong(messages[i]);
    }
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
    history.readPostings(in);
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

  private void readPostings(DataInput in) throws IOException {
    size = in.readInt();
    if (size > 0) {
      panes = new int[size];
      actors = new int[size];
      conversations = new int[size];
      fingerprints = new int[size];
      messages = new long[size];
    }
    for (int i = 0; i < size; i++) {
      panes[i] = in.readInt();
      actors[i] = in.readInt();
      conversations[i] = in.readInt();
      fingerprints[i] = in.readInt();
      messages[i] = in.readLong();
    }
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
    copy.size = size;
    if (size > 0) {
      copy.panes = Arrays.copyOf(panes, size);
      copy.actors = Arrays.copyOf(actors, size);
      copy.conversations = Arrays.copyOf(conversations, size);
      copy.fingerprints = Arrays.copyOf(fingerprints, size);
      copy.messages = Arrays.copyOf(messages, size);
    }
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
