package dev.grapevine.evaluation;

import dev.grapevine.detection.bursts.Burst;

/** A topic's episode as it stood at its end. */
public record Alarm(
    int pane,
    String seed,
    int episode,
    java.util.Set<String> terms,
    Burst burst,
    long[] messages) {}
