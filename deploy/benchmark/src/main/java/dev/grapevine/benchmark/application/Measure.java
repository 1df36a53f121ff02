package dev.grapevine.benchmark.application;

/**
 * What one run took; it goes back as a line of JSON.
 *
 * @param cpuNanos processor time of the whole process: garbage collection and compilation included
 * @param wallNanos from the first record read to the last result written
 * @param allocatedBytes by all threads of Java
 * @param documents acknowledged by Elasticsearch, or lines of the feed
 */
public record Measure(long cpuNanos, long wallNanos, long allocatedBytes, long documents) {}
