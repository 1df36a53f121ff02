package dev.grapevine.detection.expertise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * On how few people a subject depends.
 *
 * @param people whoever knows something of it, those who know most first, then by id
 * @param activity how many contributions there were, decayed as the scores are
 */
public record Concentration(List<Knower> people, double activity) {
  private static final double ROUNDING = 1e-9;
  private static final double FIRING_SHARE = 0.6;
  private static final double LEAST_ACTIVITY = 20;

  private static final Comparator<Knower> MOST_FIRST =
      (one, other) -> {
        int byShare = Double.compare(other.share(), one.share());
        return byShare == 0 ? one.person().compareTo(other.person()) : byShare;
      };

  /**
   * One who knows.
   *
   * @param score E, in contributions' weights
   * @param share of the sum of all scores, from 0 to 1
   */
  public record Knower(String person, double score, double share) {}

  static Concentration of(Map<String, Double> scores, double activity) {
    double[] values = scores.values().stream().mapToDouble(Double::doubleValue).toArray();
    return of(scores.keySet(), values, activity);
  }

  /** In the order of the people; nobody has to be looked up by name, which takes the most time. */
  static Concentration of(Collection<String> people, double[] scores, double activity) {
    double sum = Arrays.stream(scores).sum();
    List<Knower> knowers = new ArrayList<>(scores.length);
    int next = 0;
    for (String person : people) {
      double score = scores[next++];
      if (score > 0) {
        knowers.add(new Knower(person, score, score / sum));
      }
    }
    if (knowers.size() > 1) {
      knowers.sort(MOST_FIRST);
    }
    return new Concentration(Collections.unmodifiableList(knowers), activity);
  }

  /** The share of whoever knows most; 0 if nobody does. */
  public double topShare() {
    return people.isEmpty() ? 0 : people.get(0).share();
  }

  /** 1/Σs²: how many people of equal expertise would be as concentrated; 0 if there are none. */
  public double effectiveExperts() {
    double[] squares = new double[people.size()];
    for (int i = 0; i < squares.length; i++) {
      squares[i] = people.get(i).share() * people.get(i).share();
    }
    return squares.length == 0 ? 0 : 1 / Arrays.stream(squares).sum();
  }

  /**
   * The least number of people who make half of it; 0 if there are none (CHAOSS, Contributor
   * Absence Factor).
   */
  public int absenceFactor() {
    double sum = 0;
    int count = 0;
    for (Knower knower : people) {
      sum += knower.share();
      count++;
      if (sum >= 0.5 - ROUNDING) {
        break;
      }
    }
    return count;
  }

  /** Whether one person makes at least 0.6 of it, and at least 20 contributions are alive. */
  public boolean isSingleExpert() {
    return absenceFactor() == 1
        && topShare() >= FIRING_SHARE - ROUNDING
        && activity >= LEAST_ACTIVITY - ROUNDING;
  }
}
