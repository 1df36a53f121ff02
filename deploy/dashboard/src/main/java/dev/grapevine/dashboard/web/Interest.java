package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.documents.FeedFilter;
import dev.grapevine.dashboard.documents.GapFilter;
import dev.grapevine.dashboard.documents.Kind;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What an open page wants to hear of.
 *
 * @param topics of events: {@code feed}, {@code rail}, {@code board}, or {@link #CHANGED} and a
 *     kind of document, of which only that it has changed is told
 * @param feed which lines
 * @param gaps which gaps
 * @param id of the one document that is shown; null for any
 */
record Interest(Set<String> topics, FeedFilter feed, GapFilter gaps, String id) {
  /** What is before a kind of document of which only that it has changed is told. */
  static final String CHANGED = "changed.";

  /** The kinds of documents of which it wants to hear. */
  Set<Kind> kinds() {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    if (in("feed")) {
      kinds.add(Kind.FEED);
    }
    if (in("rail")) {
      kinds.addAll(Set.of(Kind.TOPICS, Kind.TRENDING));
    }
    if (in("board")) {
      kinds.add(Kind.GAPS);
    }
    for (Kind kind : Kind.values()) {
      if (in(CHANGED + kind.name().toLowerCase(Locale.ROOT))) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  boolean isAbout(String document) {
    return id == null || id.equals(document);
  }

  boolean in(String topic) {
    return topics.contains(topic);
  }
}
