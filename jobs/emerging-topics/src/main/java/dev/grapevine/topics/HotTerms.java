package dev.grapevine.topics;

import dev.grapevine.detection.topics.TopicBook;
import java.util.List;
import java.util.Map;
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

  void add(List<TermBurst> bursts) throws Exception {
    for (TermBurst burst : bursts) {
      byTerm.put(burst.term(), burst);
    }
  }

  /** The bursts that are still hot, or belong to a topic that may go on; it forgets the others. */
  Map<String, TermBurst> cool(int pane, TopicBook book) throws Exception {
    Map<String, TermBurst> hot = States.entries(byTerm);
    for (TermBurst burst : List.copyOf(hot.values())) {
      if (Heat.of(burst, pane) < Heat.LEAST && book.topicOf(burst.term()) == null) {
        hot.remove(burst.term());
        byTerm.remove(burst.term());
      }
    }
    return hot;
  }
}
