package dev.grapevine.gaps;

import java.util.HashMap;
import java.util.Map;

/**
 * What somebody searches for, until there is a pause.
 *
 * @param last the newest search; null if there is none
 * @param clicked whether a hit of it was followed
 * @param end when the session is over, in milliseconds of event time
 * @param seen ids of searches and clicks, with when to forget them: told again, they are not new
 */
public record SearchSession(Search last, boolean clicked, long end, Map<String, Long> seen) {
  public SearchSession {
    seen = seen == null ? new HashMap<>() : seen;
  }

  SearchSession with(Search search, long pause) {
    if (search.isClick()) {
      return new SearchSession(last, last != null, last == null ? 0 : search.at() + pause, seen);
    }
    return new SearchSession(search, false, search.at() + pause, seen);
  }

  SearchSession ended() {
    return new SearchSession(null, false, 0, seen);
  }

  boolean isFailed() {
    return last.results() == 0 || !clicked;
  }
}
