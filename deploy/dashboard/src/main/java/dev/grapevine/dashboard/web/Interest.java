package dev.grapevine.dashboard.web;

import dev.grapevine.dashboard.documents.FeedFilter;
import dev.grapevine.dashboard.documents.GapFilter;
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

  boolean isAbout(String document) {
    return id == null || id.equals(document);
  }

  boolean in(String topic) {
    return topics.contains(topic);
  }
}
