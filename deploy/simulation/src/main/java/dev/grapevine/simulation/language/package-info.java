/**
 * The words of the simulated organisation: who and what there is to talk about, and how people put
 * it.
 */
package dev.grapevine.simulation.language;
