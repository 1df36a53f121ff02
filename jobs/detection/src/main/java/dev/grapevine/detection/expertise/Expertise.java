package dev.grapevine.detection.expertise;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Who did how much in one subject, with what is past losing half its weight every 90 days: E(u, τ)
 * = Σ w·2^(−Δt/90 d). Added up as of a fixed day, so that nothing has to be decayed before it is
 * looked at, and the order in which things are added leaves no trace but in the last digits.
 */
public final class Expertise {
  /** Half of a contribution's weight is gone after so many days. */
  public static final double HALF_LIFE_DAYS = 90;

  /** The most people that are remembered; beyond, whoever did least is forgotten. */
  public static final int MOST_PEOPLE = 256;

  private static final double DAY = 86_400_000;

  /** 2020-01-01, as of which sums are kept: powers of two stay within a double for 200 years. */
  private static final double ORIGIN_DAY = 18_262;

  private static final double GONE = 1e-9;
  private static final int FORMAT = 1;

  // Subjects are many and often looked at: side by side, numbers are read fastest. People are
  // sorted.
  private String[] people = new String[1];
  private double[] weights = new double[1];
  private double[] counts = new double[1];
  private int size;

  /**
   * Adds what somebody did.
   *
   * @param at epoch milliseconds
   */
  public void add(String person, Contribution contribution, long at) {
    int place = place(person);
    if (place < 0) {
      place = -1 - place;
      insert(place, person);
    }
    change(place, contribution.weight(), 1, at);
    if (size > MOST_PEOPLE) {
      removeAt(least());
    }
  }

  /** Takes back what was added with just these values. */
  public void remove(String person, Contribution contribution, long at) {
    int place = place(person);
    if (place >= 0) {
      change(place, -contribution.weight(), -1, at);
      if (counts[place] <= GONE * growth(at)) {
        removeAt(place);
      }
    }
  }

  /** Forgets a person. */
  public void forget(String person) {
    int place = place(person);
    if (place >= 0) {
      removeAt(place);
    }
  }

  /** How it stands at a time in epoch milliseconds, which decays what was done until then. */
  public Concentration at(long now) {
    double decay = 1 / growth(now);
    double[] scores = new double[size];
    double activity = 0;
    for (int i = 0; i < size; i++) {
      scores[i] = weights[i] * decay;
      activity += counts[i] * decay;
    }
    return Concentration.of(Arrays.asList(people).subList(0, size), scores, activity);
  }

  /** Whether nothing is remembered. */
  public boolean isEmpty() {
    return size == 0;
  }

  private int place(String person) {
    return Arrays.binarySearch(people, 0, size, person);
  }

  private int least() {
    int least = 0;
    for (int i = 1; i < size; i++) {
      least = weights[i] < weights[least] ? i : least;
    }
    return least;
  }

  private void change(int place, double weight, int count, long at) {
    double growth = growth(at);
    weights[place] += weight * growth;
    counts[place] += count * growth;
  }

  private void insert(int place, String person) {
    if (size == people.length) {
      setCapacity(size + (size >> 1) + 1);
    }
    move(place, place + 1);
    size++;
    people[place] = person;
    weights[place] = 0;
    counts[place] = 0;
  }

  private void removeAt(int place) {
    move(place + 1, place);
    size--;
    people[size] = null;
  }

  private void move(int from, int to) {
    System.arraycopy(people, from, people, to, size - from);
    System.arraycopy(weights, from, weights, to, size - from);
    System.arraycopy(counts, from, counts, to, size - from);
  }

  private void setCapacity(int capacity) {
    people = Arrays.copyOf(people, capacity);
    weights = Arrays.copyOf(weights, capacity);
    counts = Arrays.copyOf(counts, capacity);
  }

  private static double growth(long at) {
    return Math.pow(2, (at / DAY - ORIGIN_DAY) / HALF_LIFE_DAYS);
  }

  /** Writes all that is remembered. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeByte(FORMAT);
    out.writeInt(size);
    for (int i = 0; i < size; i++) {
      out.writeUTF(people[i]);
      out.writeDouble(weights[i]);
      out.writeDouble(counts[i]);
    }
  }

  /** Reads what was written. */
  public static Expertise readFrom(DataInput in) throws IOException {
    int format = in.readByte();
    if (format != FORMAT) {
      throw new IOException("Expertise has the unknown format " + format);
    }
    Expertise expertise = new Expertise();
    int size = in.readInt();
    expertise.setCapacity(Math.max(1, size));
    for (int i = 0; i < size; i++) {
      expertise.people[i] = in.readUTF();
      expertise.weights[i] = in.readDouble();
      expertise.counts[i] = in.readDouble();
    }
    expertise.size = size;
    return expertise;
  }
}
