package dev.grapevine.evaluation;

import dev.grapevine.detection.bursts.Burst;

/**
 * That a term scored high.
 *
 * @param pane when
 * @param term its number
 * @param use the newest of its uses
 * @param burst how high
 */
record Hit(int pane, int term, int use, Burst burst) {}
