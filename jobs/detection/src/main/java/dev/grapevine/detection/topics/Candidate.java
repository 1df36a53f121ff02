package dev.grapevine.detection.topics;

import dev.grapevine.detection.bursts.Burst;

/**
 * A term whose use is unusual.
 *
 * @param term its key
 * @param burst how unusual
 * @param evidence who used it where in the burst's window, newest first
 */
public record Candidate(String term, Burst burst, Evidence evidence) {}
