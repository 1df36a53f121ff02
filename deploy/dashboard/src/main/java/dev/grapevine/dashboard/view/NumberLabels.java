package dev.grapevine.dashboard.view;

import java.util.Map;

/**
 * What the numbers of gaps are called: in plain words where the name of one does not say enough.
 */
final class NumberLabels {
  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry("sla", "Should wait at most"),
          Map.entry("waited", "Had waited"),
          Map.entry("meToo", "Others who wait for it"),
          Map.entry("risk", "Risk of no answer"),
          Map.entry("hidden", "Found what they may not see"),
          Map.entry("people", "People who found nothing"),
          Map.entry("lower", "Fail at least"),
          Map.entry("topShare", "Known by one person"),
          Map.entry("factor", "People who make half of it"),
          Map.entry("knowing", "People who contributed"),
          Map.entry("demand", "Comes up in 28 days"));

  private NumberLabels() {}

  /** The label of a number, of whatever kind of gap. */
  static String of(String name) {
    return KNOWN.getOrDefault(name, GapView.words(name));
  }
}
