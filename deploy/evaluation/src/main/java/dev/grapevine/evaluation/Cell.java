package dev.grapevine.evaluation;

/**
 * How often a sort of planting was noticed.
 *
 * @param kind what was planted
 * @param name of what has one; else null
 * @param people how many took part
 * @param hours how long it lasted
 * @param share that was noticed, from 0 to 1
 * @param medianHours until then; NaN if that never was
 */
public record Cell(
    String kind, String name, int people, int hours, Interval share, double medianHours) {}
