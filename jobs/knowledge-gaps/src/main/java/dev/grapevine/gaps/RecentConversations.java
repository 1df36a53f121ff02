package dev.grapevine.gaps;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The conversations that were last read, by key, so that not all of one has to be read for one more
 * post. It is no state: what is not here is read from state anew, with the same result.
 */
final class RecentConversations {
  /** In posts that are seen in a scope, of which each takes some eighty bytes. */
  static final int MOST = 3_000_000;

  private final int most;
  private final Map<String, Conversation> byKey = new LinkedHashMap<>();
  private long weight;

  RecentConversations(int most) {
    this.most = most;
  }

  /** Null if it is not there; until it is kept again, it is not. */
  Conversation take(String key) {
    Conversation conversation = byKey.remove(key);
    weight -= conversation == null ? 0 : conversation.weight();
    return conversation;
  }

  /** Keeps it as the newest; the oldest go where all are too much. */
  void keep(String key, Conversation conversation) {
    byKey.put(key, conversation);
    weight += conversation.weight();
    for (Iterator<Conversation> all = byKey.values().iterator(); weight > most; all.remove()) {
      weight -= all.next().weight();
    }
  }
}
