package dev.grapevine.detection.expertise;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who changed one file how often, and who is its author: degree of authorship after Avelino,
 * Passos, Hora and Valente, A Novel Approach for Estimating Truck Factors (ICPC 2016), with the
 * weights of Fritz et al. (2014).
 */
public final class FileHistory {
  /** Nobody with a lower degree is an author. */
  static final double LEAST_DEGREE = 3.293;

  /** Nor is anybody with no more than this part of the highest degree. */
  static final double LEAST_PART = 0.75;

  private final TreeMap<String, Integer> changes = new TreeMap<>();
  private String creator = "";
  private long created = Long.MAX_VALUE;

  /**
   * DOA = 3.293 + 1.098·FA + 0.164·DL − 0.321·ln(1 + AC).
   *
   * @param first whether the person made the file (FA)
   * @param deliveries the person's changes, the first among them (DL)
   * @param acceptances the changes by others (AC)
   */
  public static double degree(boolean first, int deliveries, int acceptances) {
    return 3.293 + (first ? 1.098 : 0) + 0.164 * deliveries - 0.321 * Math.log1p(acceptances);
  }

  /** Adds a change, at epoch milliseconds; the earliest makes the file, of two the lesser id. */
  public void add(String person, long at) {
    changes.merge(person, 1, Integer::sum);
    if (at < created || at == created && person.compareTo(creator) < 0) {
      created = at;
      creator = person;
    }
  }

  /** Forgets a person, whose changes then are nobody's. */
  public void forget(String person) {
    changes.remove(person);
    if (creator.equals(person)) {
      creator = "";
    }
  }

  /** Whether nobody changed it. */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /** Those who could explain it: at 3.293 at least, and above 0.75 of the highest degree. */
  public Set<String> authors() {
    int all = changes.values().stream().mapToInt(Integer::intValue).sum();
    Map<String, Double> degrees = new TreeMap<>();
    changes.forEach(
        (person, own) -> degrees.put(person, degree(person.equals(creator), own, all - own)));
    double highest = degrees.values().stream().mapToDouble(d -> d).max().orElse(0);
    return degrees.entrySet().stream()
        .filter(e -> e.getValue() >= LEAST_DEGREE && e.getValue() > LEAST_PART * highest)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  void writeTo(DataOutput out) throws IOException {
    out.writeUTF(creator);
    out.writeLong(created);
    out.writeInt(changes.size());
    for (Map.Entry<String, Integer> change : changes.entrySet()) {
      out.writeUTF(change.getKey());
      out.writeInt(change.getValue());
    }
  }

  static FileHistory readFrom(DataInput in) throws IOException {
    FileHistory history = new FileHistory();
    history.creator = in.readUTF();
    history.created = in.readLong();
    for (int left = in.readInt(); left > 0; left--) {
      history.changes.put(in.readUTF(), in.readInt());
    }
    return history;
  }
}
