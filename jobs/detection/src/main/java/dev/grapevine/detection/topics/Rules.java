package dev.grapevine.detection.topics;

/**
 * When bursts become alarms.
 *
 * @param threshold the least score of an alarm
 * @param threadThreshold the least score of an alarm of a hot thread
 * @param people how many distinct people a topic must have to be published
 */
public record Rules(double threshold, double threadThreshold, int people) {}
