package dev.grapevine.evaluation;

/**
 * A threshold that was found, and what it does on histories it was not found on.
 *
 * @param budget alarms a day that it was found for
 * @param exhausted whether the method cannot raise that many alarms
 * @param achieved alarms a day on fresh shuffles
 */
public record Calibrated(
    double budget, Threshold threshold, boolean exhausted, Interval achieved) {}
