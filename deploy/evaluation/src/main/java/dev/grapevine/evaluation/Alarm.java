package dev.grapevine.evaluation;

import dev.grapevine.detection.bursts.Burst;
import java.util.List;
import java.util.Map;

/**
 * That a topic's episode was published.
 *
 * @param pane when
 * @param topic by the term it began with
 * @param burst the strongest so far
 * @param evidence the messages that spoke for it
 * @param terms of the whole episode, and when each of them joined it
 */
public record Alarm(
    int pane, String topic, Burst burst, List<Long> evidence, Map<String, Integer> terms) {}
