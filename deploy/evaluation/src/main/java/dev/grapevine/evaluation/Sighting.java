package dev.grapevine.evaluation;

import dev.grapevine.detection.topics.Candidate;

/** A candidate for a topic, and when it was seen. */
record Sighting(int pane, Candidate candidate) {}
