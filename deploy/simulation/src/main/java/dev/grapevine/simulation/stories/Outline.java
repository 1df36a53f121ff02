package dev.grapevine.simulation.stories;

import dev.grapevine.simulation.truth.Story;
import dev.grapevine.simulation.truth.StoryKind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What is known of a story before it is told; the parts are those of {@link Story}.
 *
 * @param start in milliseconds
 * @param end in milliseconds; null for one that goes on
 */
record Outline(
    String id,
    StoryKind kind,
    String scope,
    List<String> terms,
    long start,
    Long end,
    String channel,
    String expected,
    String about) {

  /** The story with all that its events have shown. */
  Story told(Collection<String> people, Collection<String> threads, Collection<String> objects) {
    return new Story(
        id,
        kind,
        scope,
        terms,
        Instant.ofEpochMilli(start),
        end == null ? null : Instant.ofEpochMilli(end),
        List.copyOf(people),
        channel,
        List.copyOf(threads),
        List.copyOf(objects),
        expected,
        about);
  }
}
