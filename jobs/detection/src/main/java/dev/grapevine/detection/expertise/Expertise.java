package dev.grapevine.detection.expertise;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

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

  private static final class Sum {
    private double weight;
    private double count;
  }

  private final TreeMap<String, Sum> people = new TreeMap<>();

  /**
   * Adds what somebody did.
   *
   * @param at epoch milliseconds
   */
  public void add(String person, Contribution contribution, long at) {
    change(person, contribution.weight(), 1, at);
    if (people.size() > MOST_PEOPLE) {
      people.remove(least());
    }
  }

  private String least() {
    String least = null;
    double weight = Double.POSITIVE_INFINITY;
    for (Map.Entry<String, Sum> person : people.entrySet()) {
      if (least == null || person.getValue().weight < weight) {
        least = person.getKey();
        weight = person.getValue().weight;
      }
    }
    return least;
  }

  /** Takes back what was added with just these values. */
  public void remove(String person, Contribution contribution, long at) {
    if (people.containsKey(person)) {
      change(person, -contribution.weight(), -1, at);
      Sum sum = people.get(person);
      if (sum.count <= GONE * growth(at)) {
        people.remove(person);
      }
    }
  }

  /** Forgets a person. */
  public void forget(String person) {
    people.remove(person);
  }

  /** How it stands at a time in epoch milliseconds, which decays what was done until then. */
  public Concentration at(long now) {
    double decay = 1 / growth(now);
    double[] scores = new double[people.size()];
    double activity = 0;
    int next = 0;
    for (Sum sum : people.values()) {
      scores[next++] = sum.weight * decay;
      activity += sum.count * decay;
    }
    return Concentration.of(people.keySet(), scores, activity);
  }

  /** Whether nothing is remembered. */
  public boolean isEmpty() {
    return people.isEmpty();
  }

  private void change(String person, double weight, int count, long at) {
    Sum sum = people.computeIfAbsent(person, p -> new Sum());
    sum.weight += weight * growth(at);
    sum.count += count * growth(at);
  }

  private static double growth(long at) {
    return Math.pow(2, (at / DAY - ORIGIN_DAY) / HALF_LIFE_DAYS);
  }

  /** Writes all that is remembered. */
  public void writeTo(DataOutput out) throws IOException {
    out.writeByte(FORMAT);
    out.writeInt(people.size());
    for (Map.Entry<String, Sum> person : people.entrySet()) {
      out.writeUTF(person.getKey());
      out.writeDouble(person.getValue().weight);
      out.writeDouble(person.getValue().count);
    }
  }

  /** Reads what was written. */
  public static Expertise readFrom(DataInput in) throws IOException {
    int format = in.readByte();
    if (format != FORMAT) {
      throw new IOException("Expertise has the unknown format " + format);
    }
    Expertise expertise = new Expertise();
    for (int left = in.readInt(); left > 0; left--) {
      Sum sum = expertise.people.computeIfAbsent(in.readUTF(), p -> new Sum());
      sum.weight = in.readDouble();
      sum.count = in.readDouble();
    }
    return expertise;
  }
}
