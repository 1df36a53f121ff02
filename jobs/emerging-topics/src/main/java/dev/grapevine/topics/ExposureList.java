package dev.grapevine.topics;

import dev.grapevine.detection.bursts.Exposure;
import java.util.ArrayList;
import java.util.List;

/**
 * The exposures of a scope that may still be asked for, in the order of their panes.
 *
 * @param all never null
 */
public record ExposureList(List<Exposure> all) {
  public ExposureList {
    all = all == null ? new ArrayList<>() : all;
  }

  /** Adds the newest one, and drops what nobody asks for once time is in this pane. */
  void add(Exposure exposure, int current) {
    int passed = 0;
    // The last one before stays: it holds until another comes.
    while (passed + 1 < all.size() && all.get(passed + 1).pane() < current) {
      passed++;
    }
    all.subList(0, passed).clear();
    all.add(exposure);
  }

  /** The newest one up to a pane; null if there is none. */
  Exposure upTo(int pane) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (all.get(middle).pane() <= pane) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : all.get(low - 1);
  }
}
