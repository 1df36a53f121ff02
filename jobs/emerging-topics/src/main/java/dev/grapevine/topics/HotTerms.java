package dev.grapevine.topics;

import dev.grapevine.detection.topics.TopicBook;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * The newest burst of each term that is hot, or belongs to a topic.
 *
 * @param byTerm what is known of them
 */
record HotTerms(MapState<String, TermBurst> byTerm) {

  static HotTerms in(RuntimeContext context, String name) {
    return new HotTerms(
        States.map(context, name, Types.STRING, TypeInformation.of(TermBurst.class)));
  }

  /** Takes note of what is new; answers the terms that rest on less than before. */
  Set<String> add(List<TermBurst> news) throws Exception {
    Set<String> lessened = new HashSet<>();
    for (TermBurst burst : news) {
      TermBurst known = byTerm.get(burst.term());
      if (!burst.isTakenBack()) {
        byTerm.put(burst.term(), burst);
      } else if (known != null) {
        lessened.add(burst.term());
        TermBurst left = known.without(burst);
        if (left == null) {
          byTerm.remove(burst.term());
        } else {
          byTerm.put(burst.term(), left);
        }
      }
    }
    return lessened;
  }

  /** The newest burst of each term. */
  Map<String, TermBurst> all() throws Exception {
    return States.entries(byTerm);
  }

  /** The bursts that are still hot, or belong to a topic that may go on; it forgets the others. */
  Map<String, TermBurst> cool(int pane, TopicBook book) throws Exception {
    Map<String, TermBurst> hot = all();
    for (TermBurst burst : List.copyOf(hot.values())) {
      if (Heat.of(burst, pane) < Heat.LEAST && book.topicOf(burst.term()) == null) {
        hot.remove(burst.term());
        byTerm.remove(burst.term());
      }
    }
    return hot;
  }
}
