package dev.grapevine.schemas;

import java.time.Instant;

/**
 * That a topic came into a state: one entry of its history.
 *
 * @param episode the number of the episode, from 1
 * @param state that it came into
 * @param time when, by event time
 */
public record TopicChange(int episode, TopicState state, Instant time) {}
